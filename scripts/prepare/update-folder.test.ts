import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { updateFolder } from './update-folder.ts'

function write(folder: string, files: Record<string, string>) {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(folder, path, '..'), { recursive: true })
		writeFileSync(join(folder, path), text)
	}
}

test('what changed is written, what is gone is removed, and nothing else is touched', () => {
	const root = mkdtempSync(join(tmpdir(), 'folder-'))
	onTestFinished(() => rmSync(root, { recursive: true }))
	const [from, to] = [join(root, 'from'), join(root, 'to')]
	write(from, { 'same.js': 'same', 'deep/changed.js': 'after', 'deep/new.js': 'new' })
	write(to, { 'same.js': 'same', 'deep/changed.js': 'before', 'deep/gone.js': 'gone', '.stamp': 'kept' })
	utimesSync(join(to, 'same.js'), 1_000, 1_000)

	updateFolder(from, to)
	expect(readFileSync(join(to, 'deep/changed.js'), 'utf8')).toBe('after')
	expect(readFileSync(join(to, 'deep/new.js'), 'utf8')).toBe('new')
	expect(existsSync(join(to, 'deep/gone.js'))).toBe(false)
	expect(readFileSync(join(to, '.stamp'), 'utf8')).toBe('kept')
	expect(statSync(join(to, 'same.js')).mtimeMs).toBe(1_000_000)
})

test('a folder that is not there yet is made', () => {
	const root = mkdtempSync(join(tmpdir(), 'folder-'))
	onTestFinished(() => rmSync(root, { recursive: true }))
	write(join(root, 'from'), { 'a/b.js': 'x' })
	updateFolder(join(root, 'from'), join(root, 'to'))
	expect(readFileSync(join(root, 'to/a/b.js'), 'utf8')).toBe('x')
})
