import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = resolve('scripts/content-check.ts')
/** Starting Node, the workers and the compiler takes seconds on a busy machine. */
const LIMIT_MS = 300_000

let folder = ''
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lone-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string | Uint8Array): string {
	writeFileSync(join(folder, name), text)
	return name
}

/** Runs the check in the folder of the texts, which is not the project's. */
function check(...paths: string[]): Promise<{ code: number; lines: string[] }> {
	return new Promise((done) => {
		const child = execFile(process.execPath, [script, ...paths], { cwd: folder }, (_error, stdout) => {
			done({ code: child.exitCode ?? -1, lines: stdout.split('\n').filter((line) => line !== '') })
		})
	})
}

const SOUND = `---
title: The gap
aim: After this lesson you can say what a firewall is.
---

Between them stands a <Term id="referral-mechanism">mechanism</Term>. <Source id="OSCE-19" />

## A part

<Slot name="law" guidance="Your law." />

<Figure src="figures/way.svg" alt="Three ways to go" width="640" height="360" />

See [another lesson](somewhere).
`

test('sound texts, from anywhere or from the curriculum, say nothing and end well', { timeout: LIMIT_MS }, async () => {
	const ours = ['slots/law.mdx', 'figures/pathway.svg', 'index.mdx', 'assessment.mdx'].map((name) => {
		return resolve('content/modules/introduction/en', name)
	})
	expect(await check(write('sound.mdx', SOUND), ...ours)).toEqual({ code: 0, lines: [] })
})

test('each fault of each text stands on a line of its own, after its place', { timeout: LIMIT_MS }, async () => {
	const { code, lines } = await check(
		write('sound.mdx', SOUND),
		write('code.mdx', SOUND.replace('## A part', 'A {process.exit()}.')),
		write('words.mdx', SOUND.replace('OSCE-19', 'OSCE-1999').replace('referral-mechanism', 'mechanism')),
		write('bare.mdx', 'No front matter.'),
		write(
			'binary.mdx',
			Uint8Array.from({ length: 4_000 }, (_, index) => (index * 37) % 256),
		),
		write('endless.mdx', 'a'.repeat(5_000_000)),
		write('nested.mdx', `---\ntitle: A\naim: B.\n---\n\n${'> '.repeat(20)}`),
		'missing.mdx',
		'.',
	)
	expect(code).toBe(1)
	const starts = [
		'code.mdx:8:3 Braces',
		'words.mdx:6:23 The glossary has no term “mechanism”',
		'words.mdx:6:62 sources.yaml has no entry “OSCE-1999”',
		'bare.mdx:1:1 This text has no front matter',
		'binary.mdx:',
		'endless.mdx:1:1 This file has 4883 KB',
		'nested.mdx:6:1 ',
		'missing.mdx:1:1 There is no such file.',
		'.:1:1 This is a folder',
	]
	expect(lines.map((line, index) => line.slice(0, starts[index]?.length))).toEqual(starts)
})
