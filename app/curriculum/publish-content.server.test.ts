import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { curriculumPointers, media } from '#db/schema/curriculum.ts'
import { createTestDatabase } from '#tests/database.ts'
import { htmlOf } from './compile.fixture.ts'
import { compileDocument } from './compile-document.ts'
import { plainCompiler } from './compiler.fixture.ts'
import { writeContent } from './content.fixture.ts'
import { currentCurriculum, curriculumVersion } from './current-curriculum.server.ts'
import { findDocument, findHash } from './find-document.server.ts'
import { findMedia } from './media.server.ts'
import { publishContent } from './publish-content.server.ts'
import { readContentTree } from './read-content-tree.server.ts'

const folders: string[] = []
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function contentTree(changes: Parameters<typeof writeContent>[1] = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'content-'))
	folders.push(folder)
	writeContent(folder, changes)
	return readContentTree(folder)
}

const publish = (db: ReturnType<typeof createTestDatabase>, changes: Parameters<typeof writeContent>[1] = {}) =>
	publishContent(db, { tree: contentTree(changes), compiler: plainCompiler, now: 1 })

const GAP = { moduleId: 'intro', documentId: 'gap', locale: 'en' }
const textFor = (db: ReturnType<typeof createTestDatabase>, contextChain: string[], locale = 'en') => {
	const document = findDocument(db, { ...GAP, locale, contextChain })
	return document && htmlOf(document)
}

test('a published curriculum is found in every language and context', async () => {
	const db = createTestDatabase()
	expect(await publish(db)).toEqual({ ok: true, version: 1, documents: 7, compiled: 7, hasChanged: true, setAside: [] })
	expect(textFor(db, ['base'])).toContain('Your law goes here.')
	expect(textFor(db, ['kenya', 'africa', 'base'])).toContain('The Data Protection Act, 2019.')
	expect(textFor(db, ['africa', 'base'], 'fr')).toContain('Votre loi va ici.')
	expect(currentCurriculum(db).curriculum.id).toBe('small')
})

test('a context has a pointer only where it differs from the context around it', async () => {
	const db = createTestDatabase()
	await publish(db)
	const own = db
		.select()
		.from(curriculumPointers)
		.all()
		.filter(({ contextId }) => contextId !== 'base')
	expect(own).toMatchObject([{ contextId: 'kenya', documentId: 'gap', locale: 'en' }])
})

test('a language the curriculum does not have reads the one it was written in', async () => {
	const db = createTestDatabase()
	await publish(db)
	expect(textFor(db, [], 'mk')).toBe(textFor(db, [], 'en'))
})

test('what does not exist is not found', async () => {
	const db = createTestDatabase()
	expect(findDocument(db, { ...GAP, contextChain: [] })).toBeNull()
	await publish(db)
	expect(findDocument(db, { ...GAP, documentId: 'nothing', contextChain: [] })).toBeNull()
	expect(findDocument(db, { ...GAP, moduleId: '../intro', contextChain: [] })).toBeNull()
	expect(findMedia(db, '../../etc/passwd')).toBeNull()
	expect(findMedia(db, '0'.repeat(64))).toBeNull()
})

test('publishing the same again compiles nothing and changes nothing', async () => {
	const db = createTestDatabase()
	await publish(db)
	expect(await publish(db)).toEqual({
		ok: true,
		version: 1,
		documents: 7,
		compiled: 0,
		hasChanged: false,
		setAside: [],
	})
})

test('one changed slot compiles what shows it, and readers see it at once', async () => {
	const db = createTestDatabase()
	await publish(db)
	const before = findHash(db, { ...GAP, contextChain: ['kenya'] })
	const result = await publish(db, { 'contexts/kenya/intro/en/slots/law.mdx': 'The new act.\n' })
	expect(result).toMatchObject({ ok: true, compiled: 1, hasChanged: true, version: 2 })
	expect(textFor(db, ['kenya'])).toContain('The new act.')
	expect(findHash(db, { ...GAP, contextChain: ['kenya'] })).not.toBe(before)
	expect(textFor(db, [])).toContain('Your law goes here.')
})

test('with a single fault nothing moves', async () => {
	const db = createTestDatabase()
	await publish(db)
	const result = await publish(db, {
		'contexts/kenya/intro/en/slots/law.mdx': 'The new act.\n',
		'modules/intro/en/slots/law.mdx': '<script>alert(1)</script>\n',
	})
	expect(result).toMatchObject({
		ok: false,
		faults: [{ code: 'raw-html', path: 'content/modules/intro/en/slots/law.mdx', line: 1 }],
	})
	expect(textFor(db, ['kenya'])).toContain('The Data Protection Act, 2019.')
	expect(curriculumVersion(db)).toBe(1)
})

test('a tree that could not be read is not published', async () => {
	const db = createTestDatabase()
	expect(await publish(db, { 'sources.yaml': 'sources: [' })).toMatchObject({ ok: false })
	expect(curriculumVersion(db)).toBe(0)
	expect(() => currentCurriculum(db)).toThrow('No curriculum has been published')
})

test('a drawing that could run code is not published', async () => {
	const db = createTestDatabase()
	const hostile = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
	expect(await publish(db, { 'modules/intro/en/figures/way.svg': hostile })).toMatchObject({ ok: false })
	expect(db.select().from(media).all()).toEqual([])
})

test('drawings are served under what they are', async () => {
	const db = createTestDatabase()
	await publish(db)
	const document = findDocument(db, { ...GAP, contextChain: [] })
	const src = document?.segments.flatMap((segment) =>
		segment.type === 'island' && segment.component === 'Figure' ? [String(segment.props.src)] : [],
	)[0]
	expect(src).toMatch(/^\/media\/[0-9a-f]{64}\.svg$/)
	const file = findMedia(db, src?.split('/').at(-1) ?? '')
	expect(file).toMatchObject({ mime: 'image/svg+xml' })
	expect(file?.bytes.toString()).toContain('<title>Ways</title>')
})

test('a publication that another one overtook changes nothing', async () => {
	const db = createTestDatabase()
	await publish(db)
	let isOvertaken = false
	const result = await publishContent(db, {
		tree: contentTree({ 'modules/intro/en/slots/law.mdx': 'Slow.' }),
		now: 2,
		compiler: {
			...plainCompiler,
			async compile(input) {
				if (!isOvertaken) await publish(db, { 'modules/intro/en/slots/law.mdx': 'Quick.' })
				isOvertaken = true
				return compileDocument(input)
			},
		},
	})
	expect(result).toMatchObject({ ok: false, faults: [{ code: 'overtaken' }] })
	expect(textFor(db, [])).toContain('Quick.')
})

test('progress is told for every document', async () => {
	const db = createTestDatabase()
	const told: number[] = []
	await publishContent(db, {
		tree: contentTree(),
		compiler: plainCompiler,
		now: 1,
		onProgress: ({ done, total }) => told.push(done / total),
	})
	expect(told).toHaveLength(7)
	expect(told.at(-1)).toBe(1)
})
