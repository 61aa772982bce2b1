import { beforeEach, expect, test } from 'vitest'
import { lessonDocument } from '#app/assessment/document.fixture.ts'
import { addLearner } from '#app/assessment/learner.fixture.ts'
import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledDocument, Segment } from '#app/curriculum/compiled-document.ts'
import { layersRoom } from '#app/curriculum/layers.fixture.ts'
import type { Database } from '#db/connection.ts'
import { createTestDatabase } from '#tests/database.ts'
import { saveTemplate, type TemplateToSave } from './save-template.server.ts'
import { requestedTemplate, savedTemplate, toolbox } from './toolbox.server.ts'
import { workbook } from './workbook-entries.server.ts'
import { workbookView } from './workbook-view.server.ts'

const part = (component: string, id: string): Segment => ({
	type: 'island',
	component,
	props: { id, label: id },
	children: [],
})
const document: CompiledDocument = {
	...lessonDocument,
	documentId: 'template-map',
	segments: [part('Field', 'area'), part('Field', 'gaps'), part('Tick', 'checked')],
}
let db: Database
let learner: Learner

beforeEach(() => {
	db = createTestDatabase()
	learner = addLearner(db)
})

function fill(fields: Record<string, string>, writeId: unknown, rest: Partial<TemplateToSave> = {}) {
	const form = new FormData()
	for (const [name, text] of Object.entries(fields)) form.set(`f_${name}`, text)
	return saveTemplate(db, { learner, document, writeId, form, basedOn: null, now: 1_000, ...rest })
}
const saved = () => savedTemplate(db, 'amina', document)

test('what is filled in is kept, line ends and all, and an empty field empties it', () => {
	expect(fill({ area: 'Port Senna\r\nand around  ', gaps: 'Night bus', checked: 'on' }, 'w1')).toEqual({
		ok: true,
		version: 1,
	})
	expect(saved()).toEqual({
		values: { area: 'Port Senna\nand around', gaps: 'Night bus', checked: 'on' },
		version: 1,
		updatedAt: 1_000,
	})
	fill({ area: 'Port Senna', gaps: '' }, 'w2', { now: 2_000 })
	expect(saved()).toEqual({ values: { area: 'Port Senna' }, version: 2, updatedAt: 2_000 })
})

test('a retry changes nothing, and an id never stands for two writes', () => {
	fill({ area: 'One' }, 'w1')
	fill({ area: 'Two' }, 'w2')
	expect(fill({ area: 'One' }, 'w1')).toEqual({ ok: true, version: 2 })
	expect(fill({ area: 'Three' }, 'w1')).toEqual({ ok: false, reason: 'id-reused' })
	expect(saved().values).toEqual({ area: 'Two' })
})

test('nobody’s words are overwritten unseen', () => {
	fill({ area: 'On the telephone' }, 'w1', { basedOn: 0 })
	expect(fill({ area: 'On the computer' }, 'w2', { basedOn: 0 })).toEqual({ ok: false, reason: 'stale' })
	expect(saved().values).toEqual({ area: 'On the telephone' })
	expect(fill({ area: 'On the telephone' }, 'w3', { basedOn: 0 })).toMatchObject({ ok: true })
	expect(fill({ area: 'On the computer' }, 'w4', { basedOn: 2 })).toMatchObject({ ok: true })
})

test('only fields of the template are kept; what it asked before stays', () => {
	fill({ area: 'Port Senna', nonesuch: 'x', __proto__: 'y' }, 'w1')
	expect(saved().values).toEqual({ area: 'Port Senna' })
	const shorter = { ...document, segments: [part('Field', 'gaps')] }
	fill({ gaps: 'Night bus' }, 'w2', { document: shorter })
	expect(saved().values).toEqual({ area: 'Port Senna', gaps: 'Night bus' })
})

test.each([
	['one field', { area: 'x'.repeat(2_001) }, document],
	['all of them', Object.fromEntries(many('x'.repeat(2_000))), { ...document, segments: many('').map(asField) }],
])('too much in %s is refused, and nothing is written', (_name, fields, asked) => {
	expect(fill(fields as Record<string, string>, 'w1', { document: asked })).toEqual({ ok: false, reason: 'too-long' })
	expect(workbook(db, 'amina')).toEqual([])
})

function many(text: string): [string, string][] {
	return Array.from({ length: 21 }, (_, index) => [`field-${index}`, text])
}
function asField([id]: [string, string]): Segment {
	return part('Field', id)
}

const TEMPLATE = (label: string) =>
	`---\ntitle: Service map\naim: What there really is.\n---\n\n<Field id="area" label="${label}" />\n\n<Tick id="checked" label="Checked" />\n`
const GIT = {
	'modules/intro/module.yaml': `id: intro
passMark: 0.7
objectives: [define]
assessment: { attemptsAllowed: 3, preItemsPerObjective: 1, postItemsPerObjective: 1 }
lessons:
  - { id: gap, kind: lesson, minutes: 1 }
templates: [template-map]
`,
	'modules/intro/en/template-map.mdx': TEMPLATE('Area'),
	'modules/intro/fr/template-map.mdx': TEMPLATE('Secteur'),
	'contexts/kenya/intro/en/template-map.mdx': TEMPLATE('County'),
}
const areaLabel = (found: ReturnType<typeof requestedTemplate>) => {
	const first = found?.document.segments.find((segment) => segment.type === 'island')
	return first?.type === 'island' ? first.props.label : null
}

test('a context adapts a template as it adapts a lesson', async () => {
	const room = await layersRoom(GIT)
	const ask = (locale: string, contextId: string | null) =>
		areaLabel(requestedTemplate(room.db, 'map', { locale, contextId }))
	expect([ask('en', null), ask('en', 'kenya'), ask('fr', 'kenya')]).toEqual(['Area', 'County', 'Secteur'])
	expect(requestedTemplate(room.db, 'gap', { locale: 'en', contextId: null })).toBeNull()
	const { failed } = await failureOf(
		room.publish('kenya', 'intro/en/template-map.mdx', TEMPLATE('X').replace('area', 'land')),
	)
	expect(failed).toContain('field area')
})

async function failureOf(published: Promise<unknown>) {
	return { failed: JSON.stringify(await published) }
}

test('the toolbox says what is filled in, and the workbook does not take it for a lesson’s', async () => {
	const room = await layersRoom(GIT)
	const amina = addLearner(room.db)
	const found = requestedTemplate(room.db, 'map', { locale: 'en', contextId: null })
	if (!found) throw new Error('no template')
	const form = new FormData()
	form.set('f_area', 'Port Senna')
	const { document: map } = found
	saveTemplate(room.db, { learner: amina, document: map, writeId: 'w1', form, basedOn: 0, now: 5_000 })
	const reader = { id: amina.id, locale: 'en', contextId: null }
	expect(toolbox(room.db, reader)).toMatchObject([
		{ name: 'map', title: 'Service map', lessons: [], saved: { filled: 1, fields: 2, updatedAt: 5_000 } },
	])
	expect(toolbox(room.db, { ...reader, id: 'somebody-else' })).toMatchObject([{ saved: null }])
	expect(workbookView(room.db, reader)).toEqual([])
})
