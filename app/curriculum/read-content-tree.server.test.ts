import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { soundContent, writeContent } from './content.fixture.ts'
import { formatFault } from './fault.ts'
import { readContentTree } from './read-content-tree.server.ts'

let folder = ''
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'content-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const faults = () => readContentTree(folder).faults.map(formatFault)

/** One text of the sound curriculum with a part of it replaced. */
function edited(path: string, from: string, to: string): Record<string, string> {
	const text = soundContent[path] ?? ''
	expect(text).toContain(from)
	return { [path]: text.replace(from, to) }
}

test('a sound curriculum is read whole and has no faults', () => {
	writeContent(folder)
	const tree = readContentTree(folder)
	expect(tree.faults).toEqual([])
	expect(tree.files).toHaveLength(11)
	expect(tree.variants.get('intro/slots/law.mdx')?.map((file) => `${file.layer} ${file.locale}`)).toEqual([
		'kenya en',
		'base en',
		'base fr',
	])
	expect(tree.config.contexts.map((context) => context.id)).toEqual(['africa', 'kenya'])
})

test.each([
	['a stray file', { 'notes.txt': 'x' }, 'content/notes.txt:1:1 This file does not belong'],
	['a photograph', { 'modules/intro/en/figures/a.jpg': 'x' }, 'content/modules/intro/en/figures/a.jpg:1:1 Only SVG'],
	['a missing register', { 'sources.yaml': null }, 'content/sources.yaml:1:1 This file is missing'],
	[
		'a missing module.yaml',
		{ 'modules/intro/module.yaml': null },
		'content/modules/intro/module.yaml:1:1 This file is missing',
	],
	[
		'a glossary nobody reads',
		{ 'glossary/sw.yaml': '{}' },
		'content/glossary/sw.yaml:1:1 curriculum.yaml does not name',
	],
	[
		'bytes that are no text',
		{ 'modules/intro/en/gap.mdx': Uint8Array.of(97, 10, 200) },
		'content/modules/intro/en/gap.mdx:2:1 This byte',
	],
	[
		'a file without end',
		{ 'modules/intro/en/gap.mdx': 'x'.repeat(300_000) },
		'content/modules/intro/en/gap.mdx:1:1 This file has 293 KB',
	],
	[
		'a title without a translation',
		edited('curriculum.yaml', 'title: { en: Small, fr: Petit }', 'title: { en: Small }'),
		'content/curriculum.yaml:2:8 title has no text in “fr”',
	],
	[
		'a locale that falls back to nothing',
		edited('curriculum.yaml', 'fallback: en', 'fallback: de'),
		'content/curriculum.yaml:7:45 There is no locale “de”',
	],
	[
		'a locale without a fallback',
		edited('curriculum.yaml', ', fallback: en', ''),
		'content/curriculum.yaml:7:7 Name the locale that stands in',
	],
	[
		'fallbacks in a circle',
		edited('curriculum.yaml', 'dir: ltr }', 'dir: ltr, fallback: fr }'),
		'content/curriculum.yaml:6:44 The fallbacks go round in a circle: en → fr → en.',
	],
	[
		'a module named twice',
		edited('curriculum.yaml', '[intro]', '[intro, intro]'),
		'content/curriculum.yaml:4:18 The module “intro” is named twice',
	],
	[
		'an unknown parent',
		edited('contexts.yaml', 'parent: africa', 'parent: asia'),
		'content/contexts.yaml:6:13 There is no context “asia”',
	],
	[
		'contexts in a circle',
		edited('contexts.yaml', '  - id: kenya', '    parent: kenya\n  - id: kenya'),
		'content/contexts.yaml:4:13 The contexts lie in each other in a circle: africa → kenya → africa.',
	],
	[
		'an unknown default locale',
		edited('contexts.yaml', 'defaultLocale: en', 'defaultLocale: sw'),
		'content/contexts.yaml:7:20 curriculum.yaml has no locale “sw”',
	],
	[
		'a context named twice',
		edited('contexts.yaml', 'id: kenya', 'id: africa'),
		'content/contexts.yaml:4:9 The context “africa” exists twice',
	],
	[
		'the reserved context',
		edited('contexts.yaml', 'id: kenya', 'id: base'),
		'content/contexts.yaml:4:9 contexts.1.id: the id “base”',
	],
	[
		'a term without translation',
		{ 'glossary/fr.yaml': '{}' },
		'content/glossary/fr.yaml:1:1 The term “firewall” of glossary/en.yaml',
	],
	[
		'a term only in a translation',
		{ 'glossary/fr.yaml': `${soundContent['glossary/fr.yaml']}extra: { term: a, definition: b }\n` },
		'content/glossary/fr.yaml:2:8 glossary/en.yaml has no term “extra”',
	],
	[
		'a renamed module',
		edited('modules/intro/module.yaml', 'id: intro', 'id: start'),
		'content/modules/intro/module.yaml:1:5 The id is the folder’s name',
	],
	[
		'an unknown prerequisite',
		edited('modules/intro/module.yaml', 'objectives:', 'prerequisites: [start]\nobjectives:'),
		'content/modules/intro/module.yaml:3:17 There is no module “start”',
	],
	[
		'a module that needs itself',
		edited('modules/intro/module.yaml', 'objectives:', 'prerequisites: [intro]\nobjectives:'),
		'content/modules/intro/module.yaml:3:16 The prerequisites go round in a circle: intro → intro.',
	],
	[
		'an objective named twice',
		edited('modules/intro/module.yaml', '[define]', '[define, define]'),
		'content/modules/intro/module.yaml:3:22 The objective “define” is named twice',
	],
	[
		'a pass mark in percent',
		edited('modules/intro/module.yaml', '0.7', '70'),
		'content/modules/intro/module.yaml:2:11 passMark: ',
	],
])('%s is a fault at its place', (_name, changes, expected) => {
	writeContent(folder, changes)
	expect(
		faults().some((fault) => fault.startsWith(expected)),
		faults().join('\n'),
	).toBe(true)
})

test('a link is not followed, be it to a file or to a folder', () => {
	writeContent(folder)
	symlinkSync('/etc/hostname', join(folder, 'modules/intro/en/host.mdx'))
	symlinkSync('/etc', join(folder, 'modules/intro/en/etc'))
	expect(faults()).toEqual([
		expect.stringMatching(/en\/etc:1:1 Only ordinary files/),
		expect.stringMatching(/en\/host\.mdx:1:1 Only ordinary files/),
	])
})

test('a folder that is not there is one fault and not a crash', () => {
	expect(readContentTree(join(folder, 'nowhere')).faults.map(formatFault)[0]).toContain(
		'content:1:1 This folder is missing',
	)
})

test('a context says what is different there', () => {
	writeContent(folder, {
		'contexts/kenya/context.yaml': 'locales:\n  sw: { name: Kiswahili, dir: ltr, fallback: en }\n',
		'contexts/nairobi/context.yaml': 'name: { en: Nairobi }\nparent: kenya\n',
		'contexts/kenya/glossary/en.yaml': 'firewall: { words: { firewall: mud wall } }\n',
		'contexts/kenya/intro/module.yaml': 'add: [{ id: visit, kind: lesson, minutes: 5, optional: true }]\n',
		'contexts/kenya/intro/en/visit.mdx': '---\ntitle: A visit\naim: Go.\n---\n\nGo.\n',
	})
	const { config, faults, yaml } = readContentTree(folder)
	expect(faults).toEqual([])
	expect(config.contexts.map(({ id }) => id)).toEqual(['africa', 'kenya', 'nairobi'])
	expect(config.curriculum.locales.map(({ tag }) => tag)).toEqual(['en', 'fr', 'sw'])
	expect(config.moduleChanges.kenya?.intro?.add).toMatchObject([{ id: 'visit' }])
	expect(yaml.map(({ layer, path }) => `${layer}/${path}`)).toContain('kenya/glossary/en.yaml')
})

test.each([
	[
		'a parent nobody knows',
		{ 'contexts/nairobi/context.yaml': 'name: { en: N }\nparent: nowhere\n' },
		'contexts/nairobi/context.yaml:2:9 There is no context',
	],
	[
		'a lesson that has no text',
		{ 'contexts/kenya/intro/module.yaml': 'add: [{ id: visit, kind: lesson, minutes: 5, optional: true }]\n' },
		'contexts/kenya/intro/module.yaml:1:13 “visit” has no text',
	],
	[
		'a picture that is none',
		{ [`contexts/kenya/intro/en/images/${'0'.repeat(64)}.webp`]: 'no picture' },
		`contexts/kenya/intro/en/images/${'0'.repeat(64)}.webp:1:1 This is no WebP`,
	],
])('%s is a fault of the context', (_, changes, fault) => {
	writeContent(folder, changes)
	expect(faults()[0]).toContain(`content/${fault}`)
})
