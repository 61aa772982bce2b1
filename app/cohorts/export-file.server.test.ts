import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addPerson } from '#app/identity/people.fixture.ts'
import { studyRoom } from '#app/learning/study-room.fixture.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { users } from '#db/schema/identity.ts'
import { surveyAnswers } from '#db/schema/learning.ts'
import { certifiedIn } from './certifiable.fixture.ts'
import { addCohort } from './cohorts.fixture.ts'
import { replacePlan } from './cohorts.server.ts'
import { putEnrolment } from './enrolments.server.ts'
import { COLUMNS, DATASETS } from './export-datasets.ts'
import { exportFile } from './export-file.server.ts'
import { pseudonym } from './export-rows.server.ts'

const manner = { secret: 'a secret', withNames: false }

/** Amina has taken a module in one cohort; Boris learns in another. */
function room() {
	const study = studyRoom()
	const { db, learner, module } = study
	const trainer = addPerson(db, { roles: ['trainer'] })
	const [hers, other] = [addCohort(db, trainer.id), addCohort(db, trainer.id, { name: 'Skopje' })]
	const boris = addPerson(db, { displayName: 'Boris' })
	db.transaction((tx) => {
		replacePlan(tx, hers.id, [{ moduleId: module.id, isRequired: true, releaseOn: null, dueOn: null }])
		putEnrolment(tx, { cohortId: hers.id, userId: learner.id, state: 'active', changedBy: null }, 0)
		putEnrolment(tx, { cohortId: other.id, userId: boris.id, state: 'active', changedBy: null }, 0)
	})
	db.update(users).set({ displayName: '=HYPERLINK("http://x")' }).where(eq(users.id, learner.id)).run()
	study.completeIntroduction()
	study.answer('r-1')
	study.takeTest(1, 1)
	study.takeTest(2, 2)
	const text = (name: string, cohortId: string | null = hers.id, withNames = false) => {
		const file = exportFile(db, name, {
			scope: { cohortId },
			manner: { ...manner, withNames },
			origin: 'https://learn.example',
			passMarks: new Map([[module.id, module.passMark]]),
			isRightToLeft: false,
		})
		return file && Buffer.concat([...file.chunks].map((chunk) => Buffer.from(chunk))).toString()
	}
	const rows = (...given: Parameters<typeof text>): Record<string, string>[] =>
		parse(text(...given) ?? '', { bom: true, columns: true })
	return { ...study, hers, other, boris, text, rows }
}

test('what is exported is what is recorded, row by row', () => {
	const { db, learner, module, rows } = room()
	const recorded = db.select().from(responses).where(eq(responses.moduleId, module.id)).all()
	expect(recorded.length).toBeGreaterThan(4)
	const byTime = (a: { answered_at?: string }, b: { answered_at?: string }) =>
		String(a.answered_at).localeCompare(String(b.answered_at))
	expect(rows('responses.csv').sort(byTime)).toEqual(
		recorded
			.map((response) => ({
				attempt: response.attemptId ?? '',
				person: pseudonym(learner.id, manner.secret),
				module: response.moduleId,
				document: response.documentId,
				question: response.questionId,
				try: String(response.tryNumber),
				answer: response.answer,
				score: String(response.score),
				locale: response.locale,
				context: response.contextId ?? '',
				content: response.contentHash,
				answered_at: new Date(response.answeredAt).toISOString(),
			}))
			.sort(byTime),
	)
})

test('a cohort’s export holds its people and the modules of its plan, and nobody else', () => {
	const { db, module, rows, other } = room()
	const all = db.select().from(attempts).all()
	expect(new Set(all.map(({ moduleId }) => moduleId)).size).toBe(2)
	expect(rows('attempts.csv').map((row) => row.module)).toEqual([module.id, module.id])
	expect(rows('attempts.csv', other.id)).toEqual([])
	expect(rows('attempts.csv', null)).toHaveLength(all.length)
	expect(rows('people.csv', null)).toHaveLength(2)
})

test('a certificate stands beside the person who holds it, in the cohort that issued it, and nowhere else', () => {
	const { db, learner, hers, other, boris, rows } = room()
	const { issuedOn } = certifiedIn(db, hers, learner.id)
	db.transaction((tx) =>
		putEnrolment(tx, { cohortId: other.id, userId: learner.id, state: 'active', changedBy: null }, 0),
	)
	const certified = rows('people.csv', null).map((row) => [row.person, row.cohort, row.certified_on])
	const [hersCode, borisCode] = [learner.id, boris.id].map((id) => pseudonym(id, manner.secret))
	expect(new Set(certified.map((row) => row.join(' ')))).toEqual(
		new Set([`${hersCode} ${hers.id} ${issuedOn}`, `${hersCode} ${other.id} `, `${borisCode} ${other.id} `]),
	)
	expect(rows('people.csv', other.id).map((row) => row.completed_modules)).toEqual(['0', '0'])
})

test('nobody is named unless names are asked for, and then no name is a formula', () => {
	const { learner, text, rows } = room()
	for (const file of [...DATASETS.map((dataset) => `${dataset}.csv`), 'statements.jsonl']) {
		expect(text(file)).not.toContain('HYPERLINK')
		expect(text(file)).not.toContain(learner.id)
	}
	expect(rows('people.csv', undefined, true)).toMatchObject([{ name: '\'=HYPERLINK("http://x")' }])
})

test('a person’s code is the same in every export of a programme, and another in another programme', () => {
	const { learner, rows, text } = room()
	const codes = ['people.csv', 'attempts.csv', 'responses.csv'].flatMap((file) => rows(file).map((row) => row.person))
	expect(new Set(codes)).toEqual(new Set([pseudonym(learner.id, manner.secret)]))
	expect(text('statements.jsonl')).toContain(codes[0])
	expect(pseudonym(learner.id, 'another secret')).not.toBe(codes[0])
})

test('words that somebody typed stay here', () => {
	const { db, rows } = room()
	db.update(responses)
		.set({ answer: JSON.stringify({ kind: 'short-text', text: 'Lio of Kesti' }) })
		.run()
	expect(new Set(rows('responses.csv').map((row) => row.answer))).toEqual(new Set(['{"kind":"short-text"}']))
})

test('survey answers go out in groups of five or more', () => {
	const { db, hers, rows } = room()
	const answer = (id: string) => ({
		...{ id, survey: 'reaction' as const, subject: 'introduction', cohortId: hers.id, contextId: 'base' },
		...{ locale: 'fr', week: '2027-02-01', ratings: { useful: 4 }, words: { keep: 'The cases' } },
	})
	db.insert(surveyAnswers).values(['a', 'b', 'c', 'd'].map(answer)).run()
	expect(rows('surveys.csv')).toEqual([])
	db.insert(surveyAnswers).values(answer('e')).run()
	expect(rows('surveys.csv')).toHaveLength(10)
})

test('the dictionary explains every column of every table', () => {
	const { rows, text } = room()
	const [explanations, notes] = [true, false].map((isOfColumn) =>
		rows('dictionary.csv').filter(({ column }) => (column !== '') === isOfColumn),
	)
	const explained = explanations?.map((row) => `${row.dataset}.${row.column}`)
	const columns = DATASETS.flatMap((dataset) =>
		(text(`${dataset}.csv`) ?? '')
			.replace('\ufeff', '')
			.split('\r\n')[0]
			?.split(',')
			.map((name) => `${dataset}.${name}`),
	)
	expect(explained).toEqual(columns)
	// Where answers are missing, and why.
	expect(notes).toEqual([
		expect.objectContaining({ dataset: 'surveys', meaning: expect.stringMatching(/missing.*five/) }),
	])
	expect(
		Object.values(COLUMNS)
			.flat()
			.every(({ means }) => means() !== ''),
	).toBe(true)
})

test.each(['users.csv', 'people.exe', 'people', '../people.csv', ''])('there is no file %s', (name) => {
	expect(room().text(name)).toBeNull()
})

test('statements are xAPI’s, the same each time, and tell of each test how it ended', () => {
	const { text, module } = room()
	const lines = (text('statements.jsonl') ?? '').trimEnd().split('\n')
	const statements = lines.map((line) => JSON.parse(line))
	expect(text('statements.jsonl')?.trimEnd().split('\n')).toEqual(lines)
	expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
	for (const said of statements) {
		expect(said).toMatchObject({
			id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
			actor: { account: { homePage: 'https://learn.example' } },
			verb: { id: expect.stringMatching(/^http:\/\/adlnet\.gov\/expapi\/verbs\/\w+$/) },
			object: { id: expect.stringContaining(`https://learn.example/learn/${module.id}`) },
			version: '1.0.3',
		})
	}
	const ends = statements
		.filter(({ verb }) => /passed|failed/.test(verb.id))
		.map(({ verb, result }) => [verb.id.split('/').at(-1), result.score.scaled])
	expect(ends).toEqual([
		['failed', 0.5],
		['passed', 1],
	])
})
