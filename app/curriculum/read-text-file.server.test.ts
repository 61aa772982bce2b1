import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTextFile } from './read-text-file.server.ts'

let folder = ''
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'text-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function read(name: string, links: 'refuse-links' | 'follow-links' = 'follow-links') {
	const file = readTextFile(join(folder, name), name, 100, links)
	return file.ok ? file.text : `${file.fault.line}:${file.fault.column} ${file.fault.message}`
}

test('a text of the largest size is read whole', () => {
	writeFileSync(join(folder, 'a.mdx'), 'ش'.repeat(50))
	expect(read('a.mdx')).toBe('ش'.repeat(50))
	writeFileSync(join(folder, 'b.mdx'), 'x'.repeat(101))
	expect(read('b.mdx')).toContain('Split it')
})

test('a file that is missing, a folder or a pipe is a fault', () => {
	execFileSync('mkfifo', [join(folder, 'pipe')])
	expect(read('nothing')).toBe('1:1 There is no such file.')
	expect(read('.')).toContain('a folder')
	expect(read('pipe')).toContain('no ordinary file')
	expect(readTextFile('/dev/zero', 'zero', 100, 'follow-links').ok).toBe(false)
})

test('a link is followed only when asked to', () => {
	writeFileSync(join(folder, 'a.mdx'), 'text')
	symlinkSync(join(folder, 'a.mdx'), join(folder, 'link.mdx'))
	expect(read('link.mdx', 'follow-links')).toBe('text')
	expect(read('link.mdx', 'refuse-links')).toContain('symbolic link')
})

test.each([
	['a stray byte', [0x61, 0x0a, 0x62, 0x63, 0xff, 0x64], '2:3'],
	['a character cut off at the end', [0x61, 0xc3], '1:2'],
	['a character cut off before another', [0xd8, 0xb4, 0x0a, 0xe2, 0x82, 0x41], '2:1'],
	['a surrogate', [0xed, 0xa0, 0x80], '1:1'],
])('%s is a fault at its place', (_name, bytes, place) => {
	writeFileSync(join(folder, 'a.mdx'), Uint8Array.from(bytes))
	expect(read('a.mdx')).toMatch(new RegExp(`^${place} .*UTF-8`))
})
