import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { adaptationRoom, build, LAW, LAW_FR } from '#app/adaptation/adaptation-room.fixture.ts'
import { writeContent } from '#app/curriculum/content.fixture.ts'
import { fileKey } from '#app/curriculum/layer-path.ts'
import { readContentTree } from '#app/curriculum/read-content-tree.server.ts'
import { stalenessOf } from '#app/curriculum/staleness.server.ts'
import { pullLayer } from './pull-layer.ts'

async function withContent() {
	const folder = mkdtempSync(join(tmpdir(), 'pull-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	writeContent(folder)
	const room = await adaptationRoom()
	const onDisk = (path: string) => readFileSync(join(folder, path), 'utf8')
	const pull = (layer: string) => pullLayer(room.db, { layer, folder })
	return { ...room, folder, onDisk, pull }
}

test('what was published in a context comes into content/, once', async () => {
	const { db, awa, bintou, draft, publish, folder, onDisk, pull, tick } = await withContent()
	await publish([awa, bintou], ['africa', LAW], 'The Malabo Convention.\n')
	draft(awa, 'africa', LAW_FR, 'La convention de Malabo.\n')
	expect(pull('africa')).toEqual({ ok: true, written: [`contexts/africa/${LAW}`], same: 0 })
	expect(onDisk(`contexts/africa/${LAW}`)).toBe('The Malabo Convention.\n')
	expect(pull('africa')).toEqual({ ok: true, written: [], same: 1 })
	expect(readContentTree(folder).faults).toEqual([])
	await build(db, { [`contexts/africa/${LAW}`]: 'The Malabo Convention.\n' }, tick())
	// Kenya’s own text lies over Africa’s since that was published.
	expect([...stalenessOf(db).keys()]).toEqual([fileKey('kenya', LAW)])
})

test('a text from git is replaced by the one written over it, unless it was edited since', async () => {
	const { db, awa, bintou, grant, publish, folder, onDisk, pull, tick } = await withContent()
	grant(bintou, 'kenya')
	await publish([awa, bintou], ['kenya', LAW], 'The Act of 2019, as amended.\n')
	const file = `contexts/kenya/${LAW}`
	writeFileSync(join(folder, file), 'What an author is writing.\n')
	expect(pull('kenya')).toEqual({ ok: false, newer: [file] })
	expect(onDisk(file)).toBe('What an author is writing.\n')
	await build(db, { [file]: 'What an author is writing.\n' }, tick())
	expect(pull('kenya')).toEqual({ ok: true, written: [file], same: 0 })
	expect(onDisk(file)).toBe('The Act of 2019, as amended.\n')
})

test('what authors wrote in the browser comes into the modules, and nothing else does', async () => {
	const { layla, marija, publish, pull } = await withContent()
	await publish([layla, marija], ['base', LAW], 'Your own law goes here.\n')
	expect(pull('base')).toMatchObject({ ok: true, written: [`modules/${LAW}`] })
})
