import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { responses } from '#db/schema/assessment.ts'
import { answerForms } from '#scripts/bench/answer-forms.ts'
import { db, send, written } from './requests.ts'
import { personOf } from './world.ts'

const LESSON = '/learn/introduction/the-gap'

test('a database that stays locked means an error page and nothing half-written; sent again, the answer is recorded', {
	timeout: 60_000,
}, async () => {
	const learner = await personOf('practitioner')
	const [form] = answerForms(await (await send(LESSON, { as: learner })).text())
	if (!form) throw new Error('The lesson asks nothing')
	const fields: [string, string][] = [...form.fields.filter(([name]) => name !== 'requestId'), ['requestId', 'r-1']]
	const before = written()

	db.$client.exec('begin immediate')
	const refused = await send(LESSON, { as: learner, form: fields }).finally(() => db.$client.exec('rollback'))
	expect(refused.status).toBe(500)
	const page = await refused.text()
	expect(page).toContain('Something went wrong. Your saved answers are safe.')
	expect(page).not.toMatch(/SQLITE|database is locked|node_modules/)
	expect(written()).toBe(before)

	expect((await send(LESSON, { as: learner, form: fields })).status).toBe(302)
	const mine = and(eq(responses.userId, learner.id), eq(responses.id, 'r-1'))
	expect(db.select().from(responses).where(mine).all()).toHaveLength(1)
})
