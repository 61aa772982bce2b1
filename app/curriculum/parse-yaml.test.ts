import { expect, test } from 'vitest'
import { z } from 'zod'
import { Curriculum, Glossary, ModuleConfig } from './curriculum-config.ts'
import { parseYaml } from './parse-yaml.ts'

const Book = z.strictObject({
	title: z.string(),
	pages: z.number().optional(),
	parts: z.array(z.strictObject({ id: z.string() })).default([]),
})

function faultsOf(text: string, schema: z.ZodType = Book): string[] {
	const parsed = parseYaml(text, schema, 'a.yaml')
	return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.path}:${fault.line}:${fault.column} ${fault.message}`)
}

test('a file that fits its schema becomes a value whose parts can be located', () => {
	const parsed = parseYaml('title: One\nparts:\n  - id: first\n  - { id: second }\n', Book, 'a.yaml')
	expect(parsed.ok && parsed.value).toEqual({ title: 'One', parts: [{ id: 'first' }, { id: 'second' }] })
	expect(parsed.ok && parsed.locate(['parts', 1, 'id'])).toEqual({ line: 4, column: 11 })
	expect(parsed.ok && parsed.locate(['parts', 0, 'missing'])).toEqual({ line: 3, column: 5 })
	expect(parsed.ok && parsed.locate(['nothing'])).toEqual({ line: 1, column: 1 })
})

test.each([
	['a wrong type, at the value', 'title: One\npages: many\n', 'a.yaml:2:8 pages: write a number here.'],
	['a missing key, at its parent', 'title: One\nparts:\n  - {}\n', 'a.yaml:3:5 parts.0.id: is missing: write text'],
	[
		'an unknown key, at the key',
		'title: One\nparts:\n  - { id: a, name: b }\n',
		'a.yaml:3:14 Unknown key “name” in parts.0',
	],
	['a key written twice, at the second', 'title: One\ntitle: Two\n', 'a.yaml:2:1 YAML: Map keys must be unique'],
	['an unclosed list', 'title: One\nparts: [\n', 'a.yaml:'],
	['a tab for indentation', 'parts:\n\t- id: a\n', 'a.yaml:2:1 YAML: '],
	['an anchor', 'title: &a One\n', 'a.yaml:1:11 Anchors, aliases and tags'],
	['a tag', 'title: !!binary aGVsbG8=\n', 'a.yaml:1:'],
	['an empty file', '', 'a.yaml:1:1 This file: write keys with values here.'],
	['two documents', 'title: One\n---\ntitle: Two\n', 'a.yaml:'],
])('%s is a fault', (_name, text, start) => {
	expect(faultsOf(text)[0]?.startsWith(start), faultsOf(text).join('\n')).toBe(true)
})

test('brackets without end are a fault and not a crash', () => {
	expect(faultsOf('['.repeat(200_000)).length).toBeGreaterThan(0)
})

test('aliases cannot blow ten lines up into a gigabyte', () => {
	const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
	for (let n = 1; n < 12; n++)
		lines.push(
			`a${n}: &a${n} [${Array(10)
				.fill(`*a${n - 1}`)
				.join(', ')}]`,
		)
	expect(faultsOf(lines.join('\n'))[0]).toContain('Anchors')
})

test('an id that is no id is a fault at the key or the value', () => {
	expect(faultsOf('Do No Harm:\n  term: x\n  definition: y\n', Glossary)[0]).toMatch(/^a.yaml:1:1 Do No Harm: an id is/)
	const module = `id: intro
passMark: 70
objectives: [define]
assessment: { attemptsAllowed: 3, preItemsPerObjective: 1, postItemsPerObjective: 2 }
lessons:
  - { id: The Gap, kind: lesson, minutes: 8 }
  - { id: index, kind: quiz, minutes: 0 }
`
	expect(faultsOf(module, ModuleConfig).map((fault) => fault.split(' ')[0])).toEqual([
		'a.yaml:2:11',
		'a.yaml:6:11',
		'a.yaml:7:11',
		'a.yaml:7:24',
		'a.yaml:7:39',
	])
})

test('the locales of a curriculum keep the order they are written in', () => {
	const text = `id: c
title: { fr: Un }
summary: { fr: Deux }
modules: [one]
locales:
  fr: { name: Français, dir: ltr }
  ar: { name: العربية, dir: rtl, fallback: fr }
`
	const parsed = parseYaml(text, Curriculum, 'a.yaml')
	expect(parsed.ok && parsed.value.locales.map((locale) => locale.tag)).toEqual(['fr', 'ar'])
})
