import { expect, test } from 'vitest'
import { checkSvg } from './check-svg.ts'

const drawing = (inside: string, attributes = '') =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" ${attributes}>\n<title>Ways</title>\n${inside}\n</svg>\n`

const messages = (text: string) =>
	checkSvg(text, 'a.svg').map((fault) => `${fault.line}:${fault.column} ${fault.message}`)

test('shapes, words, gradients and local references are shown', () => {
	const shapes = `<!-- a comment -->
<defs><linearGradient id="sky"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
<g transform="translate(1 2)"><rect x='1' width="3" fill="url(#sky)"/></g>
<text x="1" font-family="sans-serif">a &amp; b<tspan dx="3">ج</tspan></text>`
	expect(messages(drawing(shapes, 'role="img" aria-labelledby="t"'))).toEqual([])
})

test.each([
	['a script', '<script>alert(1)</script>', 'element <script>'],
	['a foreign object', '<foreignObject></foreignObject>', 'element <foreignObject>'],
	['an image', '<image width="3"/>', 'element <image>'],
	['a style element', '<style>a</style>', 'element <style>'],
	['an animation', '<animate attributeName="x"/>', 'element <animate>'],
	['a use', '<use/>', 'element <use>'],
	['a link', '<a href="https://example.org">x</a>', 'element <a>'],
	['a handler', '<rect onload="x()"/>', 'attribute onload'],
	['a style attribute', '<rect style="fill:red"/>', 'attribute style'],
	['a class', '<rect class="a"/>', 'attribute class'],
	['a prefixed attribute', '<rect xlink:href="#a"/>', 'prefixes'],
	['an unquoted attribute', '<rect x=1/>', 'name="value"'],
	['a far reference', '<rect fill="url(https://example.org/a)"/>', 'url(#name)'],
	['an address', '<text font-family="//example.org">x</text>', 'address'],
	['an entity in text', '<text>&evil;</text>', 'write the character'],
	['an entity in a value', '<text fill="&#106;">x</text>', 'write the character'],
	['CDATA', '<text><![CDATA[x]]></text>', 'CDATA'],
	['an instruction', '<?php x ?>', '<?xml'],
	['an element twice named', '<rect x="1" x="2"/>', 'twice'],
	['a nested svg', '<svg></svg>', 'use <g>'],
	['crossed elements', '<g><text></g></text>', 'not open here'],
])('%s is refused', (_name, inside, part) => {
	const found = messages(drawing(inside))
	expect(found.join('\n')).toContain(part)
	expect(found[0]).toMatch(/^3:/)
})

test.each([
	['an XML declaration', '<?xml version="1.0"?><svg/>', '<?xml'],
	['a DOCTYPE', '<!DOCTYPE svg><svg/>', 'DOCTYPE'],
	['no namespace', '<svg viewBox="0 0 1 1"><title>x</title></svg>', 'xmlns'],
	['no viewBox', '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>', 'viewBox'],
	['no title', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>', '<title>'],
	['an open end', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>', 'not closed'],
	['nothing', '', 'has none'],
	['another element', '<html></html>', 'one <svg>'],
	['words after the end', `${drawing('')}words`, 'outside'],
	['two drawings', drawing('') + drawing(''), 'one <svg>'],
])('a file with %s is refused', (_name, text, part) => {
	expect(messages(text).join('\n')).toContain(part)
})

test('a hostile file is judged at once, not backtracked over', () => {
	expect(messages(`<svg${' a="b"'.repeat(20_000)}`)).not.toEqual([])
	expect(messages(`<svg ${' '.repeat(100_000)}x`)).not.toEqual([])
	expect(messages('<!--'.repeat(30_000))).not.toEqual([])
})
