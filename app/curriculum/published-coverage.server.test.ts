import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { plainCompiler } from './compiler.fixture.ts'
import { writeContent } from './content.fixture.ts'
import { coverageOf } from './coverage.ts'
import { curriculumOverview } from './curriculum-overview.server.ts'
import { publishContent } from './publish-content.server.ts'
import { publishedCoverage } from './published-coverage.server.ts'
import { readContentTree } from './read-content-tree.server.ts'
import { requestedReading } from './requested-reading.server.ts'

/** A curriculum of a folder, in force on a database of its own. */
async function inForce(changes: Parameters<typeof writeContent>[1] = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'content-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	writeContent(folder, changes)
	const [tree, db] = [readContentTree(folder), createTestDatabase()]
	expect(await publishContent(db, { tree, compiler: plainCompiler, now: 1_000 })).toMatchObject({ ok: true })
	return { tree, db }
}

const ADAPTED = {
	'contexts/africa/intro/fr/slots/law.mdx': 'Votre loi africaine.\n',
	'modules/intro/fr/assessment.mdx': null,
}

test.each([{}, ADAPTED])('what readers get is covered as the files say (%#)', async (changes) => {
	const { tree, db } = await inForce(changes)
	expect(publishedCoverage(db)).toEqual(coverageOf(tree))
})

test('the overview tells what is in force, and since when', async () => {
	const { db } = await inForce()
	const overview = curriculumOverview(db, 'fr')
	expect(overview).toMatchObject({ version: 1, publishedAt: 1_000, title: 'Petit', contextCount: 2 })
	const [module] = overview?.modules ?? []
	expect(module?.columns.map(({ context, language }) => [context, language])).toEqual([
		[null, 'English'],
		[null, 'Français'],
		['Kenya', 'English'],
	])
	expect(module?.documents.map(({ title }) => title)).toEqual(['Introduction', 'Le vide', 'Vrai\u202f?'])
	expect(module?.documents[1]?.cells.map(({ state }) => state)).toEqual(['own', 'own', 'partly'])
})

test('questions are counted by objective, in lessons and in the pool', async () => {
	const { db } = await inForce()
	expect(curriculumOverview(db, 'en')?.modules[0]?.objectives).toEqual([
		{ id: 'define', text: 'Say what it is.', inLessons: 1, inPool: 2, perPreTest: 1, perPostTest: 1 },
	])
})

test('before the first publication there is nothing to tell', () => {
	expect(curriculumOverview(createTestDatabase(), 'en')).toBeNull()
})

test('a text can be read as in a context and language that exist, and an assessment cannot', async () => {
	const { db } = await inForce()
	const reading = { module: 'intro', document: 'gap', context: 'kenya', locale: 'en' }
	expect(requestedReading(db, reading)?.document.provenance.at(-1)).toMatchObject({ layer: 'kenya' })
	expect(requestedReading(db, { ...reading, context: 'base', document: 'index' })?.context).toBeNull()
	for (const wrong of [{ module: 'x' }, { document: 'assessment' }, { context: 'x' }, { locale: 'x' }]) {
		expect(requestedReading(db, { ...reading, ...wrong })).toBeNull()
	}
})
