import { expect, test } from 'vitest'
import { formOf } from '#app/assessment/answer-form.fixture.ts'
import { questions } from '#app/assessment/questions.fixture.ts'
import { gap } from './study-room.fixture.ts'
import { tryOut, untouched } from './trial.server.ts'
import { trialAddress, trialReply, trialView } from './trial-view.server.ts'

const trial = { document: gap, seed: 'seed' }
const trials = { documents: [gap], seed: 'seed' }
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const formData = (fields: Record<string, string>) => {
	const data = new FormData()
	for (const [name, value] of Object.entries(fields)) data.append(name, value)
	return data
}
const answer = (choice: string) => {
	const given = formOf(questions.single, 'seed', { kind: 'single', choice })
	return form({ intent: 'answer', activity: 'q-single', ...Object.fromEntries(given) })
}
const choose = (walked: string, at: number, choice: number) =>
	tryOut(trial, form({ intent: 'choose', activity: 'friday-call', walked, at: String(at), choice: String(choice) }))

test('before anything is done, nothing tells what is right or how a story goes on', () => {
	const text = JSON.stringify(untouched(trial))
	expect(text).toContain('Prompt of q-single')
	expect(text).not.toMatch(/SECRET|Rationale|isRight|exposed|observed"/i)
})

test('an answer is graded and told as in a lesson', () => {
	const result = tryOut(trial, answer('no-crime'))
	expect(result.ok && result.activities.questions['q-single']?.question.result?.isCorrect).toBe(true)
})

test('an answer that is none is refused as in a lesson', () => {
	expect(tryOut(trial, form({ intent: 'answer', activity: 'q-single' }))).toEqual({ ok: false, reason: 'missing' })
	expect(tryOut(trial, form({ intent: 'answer', activity: 'friday-call' }))).toMatchObject({ ok: false })
})

test('a scenario is walked by the way that its form brings along', () => {
	const first = choose('', 0, 1)
	const second = first.ok && first.activities.scenarios['friday-call']
	expect(second).toMatchObject({ walked: '1', scenario: { at: 1, debriefHtml: null } })
	const last = choose('1', 1, 0)
	expect(last.ok && last.activities.scenarios['friday-call']).toMatchObject({
		walked: '1.0',
		scenario: { at: 2, current: { outcome: 'good' }, debriefHtml: '<p>SECRET debrief</p>' },
	})
})

test.each([
	['a way that does not exist', '7', 1, 0],
	['another step than the way leads to', '1', 0, 0],
	['no numbers', 'exposed', 1, 0],
])('a scenario with %s is refused', (_, walked, at, choice) => {
	expect(choose(walked, at, choice)).toEqual({ ok: false, reason: 'not-here' })
})

test('starting again forgets the way', () => {
	const result = tryOut(trial, form({ intent: 'restart', activity: 'friday-call', walked: '1', at: '1' }))
	expect(result.ok && result.activities.scenarios['friday-call']).toMatchObject({ walked: '', scenario: { at: 0 } })
})

test('the answer to an inline form is the one activity', () => {
	const reply = trialReply(trials, formData(Object.fromEntries(answer('convicted'))))
	expect(reply).toMatchObject({ ok: true, activity: { question: { id: 'q-single', result: { isCorrect: false } } } })
	expect(trialReply(trials, formData({ intent: 'answer', activity: 'nonesuch' }))).toMatchObject({ ok: false })
})

test('what a lesson would save says that here it is not', () => {
	const reply = trialReply(trials, formData({ intent: 'reflect', activity: 'first-door', text: 'My words' }))
	expect(reply).toMatchObject({
		ok: true,
		activity: { text: 'My words' },
		note: expect.stringContaining('nothing is saved'),
	})
})

test('without scripts the act goes into the address, and the page shows it from there', () => {
	const address = trialAddress(trials, formData({ ...Object.fromEntries(answer('no-crime')), requestId: 'r' })) ?? ''
	expect(address).toMatch(/^\?intent=answer&activity=q-single&choice=\w+#activity-q-single$/)
	const { activities, refused } = trialView(trials, new URLSearchParams(address.replace(/#.*/, '')))
	expect(activities.questions['q-single']?.question.result?.isCorrect).toBe(true)
	expect(refused).toBeNull()
})

test('a refusal keeps what was given', () => {
	const view = trialView(trials, form({ intent: 'answer', activity: 'q-single', choice: 'forged' }))
	expect(view.refused).toMatchObject({ activity: 'q-single', given: expect.arrayContaining([['choice', 'forged']]) })
	expect(view.activities.questions['q-single']?.question.result).toBeNull()
})

test('personal words stay out of addresses', () => {
	const address = trialAddress(trials, formData({ intent: 'reflect', activity: 'first-door', text: 'My secret' }))
	expect(address).toBe('?intent=reflect&activity=first-door#activity-first-door')
})

test('an address is made for known activities only, and stays short', () => {
	expect(trialAddress(trials, formData({ intent: 'answer', activity: 'nonesuch' }))).toBeNull()
	const long = formData({ intent: 'answer', activity: 'q-single', text: 'x'.repeat(100_000) })
	expect(trialAddress(trials, long)?.length).toBeLessThan(1_000)
})
