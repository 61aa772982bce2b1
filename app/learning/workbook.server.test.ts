import { beforeEach, expect, test } from 'vitest'
import { lessonDocument } from '#app/assessment/document.fixture.ts'
import { addLearner } from '#app/assessment/learner.fixture.ts'
import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledDocument, Segment } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { writes } from '#db/schema/learning.ts'
import { createTestDatabase } from '#tests/database.ts'
import { lessonRecord } from './lesson-record.server.ts'
import { moduleConfig as module } from './module.fixture.ts'
import { saveChecklist } from './save-checklist.server.ts'
import { saveNote, saveReflection, type TextToSave } from './save-text.server.ts'
import { scenario } from './scenario.fixture.ts'
import { chooseInScenario, restartScenario } from './walk-scenario.server.ts'
import { workbook } from './workbook-entries.server.ts'
import { forgetOldWrites, WRITES_KEPT_DAYS } from './write-once.server.ts'

const check = (id: string): Segment => ({ type: 'island', component: 'Check', props: { id }, children: [] })
const document: CompiledDocument = {
	...lessonDocument,
	questions: {},
	scenarios: { 'friday-call': scenario },
	activities: [
		{ id: 'first-door', kind: 'reflection' },
		{ id: 'scope-check', kind: 'checklist' },
		{ id: 'friday-call', kind: 'scenario' },
	],
	segments: [
		{
			type: 'island',
			component: 'Callout',
			props: {},
			children: [
				{ type: 'html', html: '<p>Before you begin</p>' },
				{
					type: 'island',
					component: 'Checklist',
					props: { id: 'scope-check' },
					children: ['purpose', 'law', 'consent'].map(check),
				},
			],
		},
	],
}
const LESSON = { userId: 'amina', moduleId: module.id, lessonId: 'gap' }
let db: Database
let learner: Learner

beforeEach(() => {
	db = createTestDatabase()
	learner = addLearner(db)
})

const reflect = (text: unknown, writeId: unknown, rest: Partial<TextToSave> & { activityId?: string } = {}) =>
	saveReflection(db, { learner, document, activityId: 'first-door', writeId, text, basedOn: null, now: 1_000, ...rest })
const words = () => lessonRecord(db, LESSON).reflections.get('first-door')?.text
const tickOff = (checked: unknown[], writeId: string, activityId = 'scope-check') =>
	saveChecklist(db, { learner, document, activityId, writeId, checked, now: 1_000 })
const choose = (at: number, choice: number, writeId: string) =>
	chooseInScenario(db, { learner, module, document, scenarioId: 'friday-call', writeId, at, choice, now: 1_000 })
const walked = () => lessonRecord(db, LESSON).scenarios.get('friday-call')

test('a reflection is kept word for word, line ends aside', () => {
	expect(reflect('A teacher.\r\nA coach.', 'w1')).toEqual({ ok: true, version: 1 })
	expect(words()).toBe('A teacher.\nA coach.')
	expect(reflect('', 'w2')).toEqual({ ok: true, version: 2 })
	expect(words()).toBe('')
})

test('a save sent again, late and out of order, does not undo a later one', () => {
	reflect('First', 'w1')
	reflect('Second', 'w2')
	expect(reflect('First', 'w1')).toEqual({ ok: true, version: 2 })
	expect(words()).toBe('Second')
})

test('words written elsewhere in the meantime are not overwritten', () => {
	reflect('On the phone', 'w1', { basedOn: 0, now: 5 })
	expect(reflect('At the desk', 'w2', { basedOn: 0 })).toEqual({
		ok: false,
		reason: 'stale',
		current: { text: 'On the phone', version: 1, updatedAt: 5 },
	})
	expect(words()).toBe('On the phone')
	expect(reflect('Both', 'w2', { basedOn: 1 })).toEqual({ ok: true, version: 2 })
})

test.each([
	['20,001 characters', reflect.bind(null, 'a'.repeat(20_001), 'w1'), 'too-long'],
	['a file', reflect.bind(null, new File([], 'x'), 'w1'), 'missing'],
	['no text', reflect.bind(null, undefined, 'w1'), 'missing'],
	['no id', reflect.bind(null, 'text', ''), 'bad-id'],
	[
		'a reflection the lesson does not ask for',
		reflect.bind(null, 'text', 'w1', { activityId: 'other' }),
		'unknown-activity',
	],
	[
		'a checklist in place of a reflection',
		reflect.bind(null, 'text', 'w1', { activityId: 'scope-check' }),
		'unknown-activity',
	],
])('%s is refused and nothing is written', (_, save, reason) => {
	expect(save()).toEqual({ ok: false, reason })
	expect(workbook(db, 'amina')).toEqual([])
	expect(db.select().from(writes).all()).toEqual([])
})

test('20,000 characters are taken', () => {
	expect(reflect('é'.repeat(20_000), 'w1')).toMatchObject({ ok: true })
})

test('an id used for two different writes is refused', () => {
	reflect('First', 'w1')
	expect(reflect('Other', 'w1')).toEqual({ ok: false, reason: 'id-reused' })
	expect(tickOff(['law'], 'w1')).toEqual({ ok: false, reason: 'id-reused' })
})

test('a lesson has one note, apart from its reflections', () => {
	saveNote(db, { learner, document, writeId: 'w1', text: 'Ask Fatou', basedOn: null, now: 7 })
	saveNote(db, { learner, document, writeId: 'w2', text: 'Ask Fatou and Omar', basedOn: null, now: 8 })
	expect(lessonRecord(db, LESSON).note).toEqual({ text: 'Ask Fatou and Omar', version: 2, updatedAt: 8 })
	expect(words()).toBeUndefined()
})

test('a checklist is what is ticked now, in its own order', () => {
	expect(tickOff(['consent', 'purpose'], 'w1')).toEqual({ ok: true, checked: ['purpose', 'consent'] })
	tickOff(['law'], 'w2')
	expect(lessonRecord(db, LESSON).checklists.get('scope-check')).toEqual({ checked: ['law'], version: 2 })
	tickOff([], 'w3')
	expect(lessonRecord(db, LESSON).checklists.get('scope-check')).toEqual({ checked: [], version: 3 })
})

test('a box or a list that is not there cannot be ticked', () => {
	expect(tickOff(['purpose', 'forged'], 'w1')).toEqual({ ok: false, reason: 'unknown-option' })
	expect(tickOff(['purpose'], 'w1', 'other')).toEqual({ ok: false, reason: 'unknown-activity' })
	expect(workbook(db, 'amina')).toEqual([])
})

test('a scenario remembers the path walked, and a choice sent twice is one step', () => {
	expect(choose(0, 1, 'w1')).toMatchObject({ ok: true, path: ['call', 'observed'] })
	expect(choose(0, 1, 'w1')).toMatchObject({ ok: true, path: ['call', 'observed'] })
	expect(choose(0, 0, 'w2')).toEqual({ ok: false, reason: 'not-here' })
	expect(choose(1, 5, 'w3')).toEqual({ ok: false, reason: 'unknown-option' })
	expect(choose(1, 0, 'w4')).toMatchObject({ ok: true, path: ['call', 'observed', 'shared'] })
	expect(walked()).toEqual({ path: ['call', 'observed', 'shared'], hasEnded: true, version: 2 })
})

test('starting again forgets the path and not that an end was reached', () => {
	choose(0, 0, 'w1')
	const restart = { learner, module, document, scenarioId: 'friday-call', writeId: 'w2', now: 2_000 }
	expect(restartScenario(db, restart)).toMatchObject({ ok: true, path: ['call'] })
	expect(walked()).toEqual({ path: ['call'], hasEnded: true, version: 2 })
	choose(0, 1, 'w3')
	expect(restartScenario(db, restart)).toMatchObject({ ok: true, path: ['call', 'observed'] })
	expect(restartScenario(db, { ...restart, scenarioId: 'other' })).toEqual({ ok: false, reason: 'unknown-activity' })
})

test('a path through a text that was rewritten goes on from where it can be walked', () => {
	choose(0, 1, 'w1')
	const { observed: _, ...steps } = scenario.steps
	const call = { html: '', choices: [{ to: 'exposed', html: '' }], outcome: null }
	const rewritten = { ...document, scenarios: { 'friday-call': { ...scenario, steps: { ...steps, call } } } }
	expect(
		chooseInScenario(db, {
			learner,
			module,
			document: rewritten,
			scenarioId: 'friday-call',
			writeId: 'w2',
			at: 0,
			choice: 0,
			now: 1,
		}),
	).toMatchObject({ ok: true, path: ['call', 'exposed'] })
})

test('the workbook holds what its owner did, and nothing of others', () => {
	const other = addLearner(db, 'boubacar')
	reflect('Mine', 'w1')
	tickOff(['law'], 'w2')
	reflect('Theirs', 'w1', { learner: other })
	expect(workbook(db, 'amina').map(({ kind, body }) => [kind, body])).toEqual([
		['checklist', { checked: ['law'] }],
		['reflection', { text: 'Mine' }],
	])
	expect(workbook(db, other.id)).toHaveLength(1)
})

test('ids are forgotten when no page can send them again, and not before', () => {
	const day = 24 * 60 * 60 * 1000
	reflect('First', 'w1', { now: 0 })
	expect(forgetOldWrites(db, WRITES_KEPT_DAYS * day)).toBe(0)
	expect(forgetOldWrites(db, WRITES_KEPT_DAYS * day + 1)).toBe(1)
	expect(words()).toBe('First')
})
