import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { checkSvg } from './check-svg.ts'
import { compileDocument } from './compile-document.ts'
import { compiledExamples, publishExamples } from './component-examples.server.ts'
import { componentExamples, EXAMPLE_DRAWING } from './component-examples.ts'
import { componentGuide } from './component-guide.ts'
import { findMedia } from './media.server.ts'

async function published() {
	const db = createTestDatabase()
	const result = await publishExamples(db, { compile: compileDocument, now: 1 })
	expect(result).toEqual({ ok: true, compiled: componentExamples.length })
	return { db, examples: compiledExamples(db) }
}

test('every component of the registry has a live example without faults', async () => {
	const { examples } = await published()
	for (const { name, exampleAt, placement } of componentGuide) {
		const example = examples.get(exampleAt)
		expect(example, name).toBeDefined()
		if (placement === 'block') expect(JSON.stringify(example?.segments)).toContain(`"component":"${name}"`)
	}
})

test('every kind of question is shown at work', async () => {
	const { examples } = await published()
	const kinds = [...examples.values()].flatMap(({ questions }) => Object.values(questions).map(({ kind }) => kind))
	expect(kinds.toSorted()).toEqual(
		['matching', 'multiple', 'numeric', 'ordering', 'short-text', 'single', 'true-false'].toSorted(),
	)
})

test('the examples stand on one page without sharing an id or bringing headings of their own', async () => {
	const documents = [...(await published()).examples.values()]
	for (const ids of [
		documents.flatMap(({ activities }) => activities.map(({ id }) => id)),
		documents.flatMap(({ terms }) => terms),
		documents.flatMap(({ sources }) => sources),
	]) {
		expect(new Set(ids).size).toBe(ids.length)
	}
	expect(documents.flatMap(({ toc }) => toc)).toEqual([])
})

test('the drawing of the examples is a safe one, and is served', async () => {
	const { db, examples } = await published()
	expect(checkSvg(EXAMPLE_DRAWING, 'drawing.svg')).toEqual([])
	const [figure] = examples.get('Figure')?.segments ?? []
	const src = figure?.type === 'island' ? String(figure.props.src) : ''
	expect(findMedia(db, src.replace('/media/', ''))?.bytes.toString()).toBe(EXAMPLE_DRAWING)
})

test('what is compiled already is left as it is', async () => {
	const { db } = await published()
	expect(await publishExamples(db, { compile: compileDocument, now: 2 })).toEqual({ ok: true, compiled: 0 })
})

test('with a fault nothing is kept, and the guide does without', async () => {
	const db = createTestDatabase()
	const faults = [{ path: 'x', line: 1, column: 1, code: 'compiler', message: 'No.' }]
	const failing = async () => ({ ok: false as const, faults })
	expect(await publishExamples(db, { compile: failing, now: 1 })).toMatchObject({ ok: false })
	expect(compiledExamples(db).size).toBe(0)
})
