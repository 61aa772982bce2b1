import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { analysePool } from '#app/assessment/pool-analysis.ts'
import { recordResponse } from '#app/assessment/responses.server.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import { invitePerson } from '#app/identity/invite-person.server.ts'
import { addPerson, auditActions, client, mailsIn, origin, PASSWORD } from '#app/identity/people.fixture.ts'
import { saveEntry } from '#app/learning/workbook-entries.server.ts'
import { type Database, openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { auditLog, invitations, users } from '#db/schema/identity.ts'
import { moduleCompletions } from '#db/schema/learning.ts'
import { createTestDatabase } from '#tests/database.ts'
import { completeModule } from './certifiable.fixture.ts'
import { addCohort } from './cohorts.fixture.ts'
import { putEnrolment } from './enrolments.server.ts'
import { type EraseElsewhere, eraseOneself, erasePersonOnRequest } from './erase-person.server.ts'
import { firstAttempts, summariseFirstAttempts } from './first-attempts.server.ts'
import { itemReport } from './item-report.server.ts'
import { MODULE, measuredProgramme } from './measured-programme.fixture.ts'
import { programmeReport } from './programme-report.server.ts'

const NOWHERE_ELSE: EraseElsewhere = () => {}
const erasing = { password: PASSWORD, now: 9_000, eraseElsewhere: NOWHERE_ELSE }

function room() {
	const db = createTestDatabase()
	const trainer = addPerson(db, { displayName: 'Moussa Fall', roles: ['trainer'] })
	const fatou = addPerson(db, { displayName: 'Fatou Ndiaye' })
	return { db, trainer, fatou, cohort: addCohort(db, trainer.id) }
}

/** The id that is left of the one person who was erased. */
async function remains({ db, fatou }: Pick<ReturnType<typeof room>, 'db' | 'fatou'>): Promise<string> {
	const result = await eraseOneself(db, { ...erasing, userId: fatou.id })
	if (!result.ok) throw new Error(result.reason)
	return result.remainsId
}

test('what is left has no name, no way in and an id that was never seen', async () => {
	const at = room()
	const id = await remains(at)
	const [row] = at.db.select().from(users).where(eq(users.id, id)).all()
	expect(row).toMatchObject({ displayName: '', email: null, username: null, erasedAt: 9_000, disabledAt: 9_000 })
	expect(id).not.toBe(at.fatou.id)
})

test('words that were typed as an answer go, and the score and other answers stay', async () => {
	const at = room()
	const where = {
		attemptId: null,
		moduleId: 'intro',
		documentId: 'gap',
		contentHash: 'h',
		locale: 'en',
		contextId: null,
	}
	const typed = { ...where, userId: at.fatou.id, id: 'r-1', questionId: 'q-1', score: 1, answeredAt: 1 }
	recordResponse(at.db, { ...typed, answer: { kind: 'short-text', text: 'My brother in Thiès' } })
	recordResponse(at.db, { ...typed, id: 'r-2', questionId: 'q-2', answer: { kind: 'single', choice: 'a' } })
	const userId = await remains(at)
	expect(at.db.select().from(responses).orderBy(responses.questionId).all()).toMatchObject([
		{ userId, score: 1, answer: '{"kind":"short-text","text":""}' },
		{ userId, score: 1, answer: '{"kind":"single","choice":"a"}' },
	])
})

test('who took part is still counted, and who only asked to is not', async () => {
	const at = room()
	const other = addCohort(at.db, at.trainer.id)
	const enrol = (cohortId: string, state: 'active' | 'requested') => (tx: Parameters<typeof putEnrolment>[0]) =>
		putEnrolment(tx, { cohortId, userId: at.fatou.id, state, changedBy: null }, 1)
	at.db.transaction(enrol(at.cohort.id, 'active'))
	at.db.transaction(enrol(other.id, 'requested'))
	const userId = await remains(at)
	expect(at.db.select().from(enrolments).all()).toMatchObject([{ cohortId: at.cohort.id, userId, state: 'active' }])
})

test('the log keeps what they did under one id, and forgets the networks they came from but not those of others', async () => {
	const at = room()
	const entry = (actorId: string | null, subjectId: string) =>
		recordAudit(at.db, { action: 'signed-in', actorId, subjectId, client }, 1)
	entry(at.fatou.id, at.fatou.id)
	entry(null, at.fatou.id)
	entry(at.trainer.id, at.fatou.id)
	const id = await remains(at)
	expect(at.db.select().from(auditLog).all()).toMatchObject([
		{ actorId: id, subjectId: id, network: null },
		{ actorId: null, subjectId: id, network: null },
		{ actorId: at.trainer.id, subjectId: id, network: expect.stringContaining('192.0.2') },
		{ action: 'person-erased', actorId: id, subjectId: id, network: null },
	])
})

test('invitations they sent open nothing any more, and mail that names them is not sent', async () => {
	const at = room()
	const guest = { email: 'guest@example.org', roles: ['practitioner' as const], interfaceLocale: null, contextId: null }
	invitePerson(at.db, { ...guest, invitedBy: at.fatou, origin, client, now: 1 })
	expect(mailsIn(at.db)[0]?.body).toContain('Fatou')
	const id = await remains(at)
	expect(at.db.select().from(invitations).all()).toMatchObject([{ invitedBy: id, revokedAt: 9_000 }])
	expect(mailsIn(at.db).map(({ recipient }) => recipient)).toEqual([at.fatou.email])
})

test('all of it happens or nothing: where one domain fails, the person is still there', async () => {
	const at = room()
	const failing: EraseElsewhere = () => {
		throw new Error('the disk is full')
	}
	const asked = { ...erasing, userId: at.fatou.id, eraseElsewhere: failing }
	await expect(eraseOneself(at.db, asked)).rejects.toThrow('the disk is full')
	expect(at.db.select().from(users).all()).toHaveLength(2)
	expect(auditActions(at.db)).toEqual([])
})

test('no byte of it is left in the files of the database', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'erased-'))
	const db = openDatabase(join(folder, 'lms.db'))
	try {
		migrate(db)
		const fatou = addPerson(db, { displayName: 'Fatou Ndiaye', username: 'fatou', email: null })
		const key = { userId: fatou.id, moduleId: 'intro', lessonId: 'gap', kind: 'note', activityId: 'note' } as const
		saveEntry(db, key, { text: 'The mayor of Thiès. '.repeat(500) }, 1)
		const bytes = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
		expect(bytes().includes('mayor of Thiès')).toBe(true)
		await remains({ db, fatou })
		for (const trace of ['mayor of Thiès', 'Fatou', 'fatou', fatou.id])
			expect(bytes().includes(trace), trace).toBe(false)
	} finally {
		db.$client.close()
		rmSync(folder, { recursive: true })
	}
})

/** Every report over a programme of two cohorts. Sums in another order differ in their last digits. */
function reports(db: Database, cohortIds: string[] | null): unknown {
	const people = { cohortIds }
	const module = { people, contextId: null, moduleId: MODULE }
	const forms = (['pre', 'post'] as const).map((form) => {
		const assessed = { moduleId: MODULE, form, people }
		const { items, test } = analysePool(firstAttempts(db, assessed))
		const itemId = items[0]?.name ?? ''
		return {
			items,
			test,
			item: itemReport(db, assessed, { itemId, question: null }),
		}
	})
	const programme = programmeReport(db, module, [MODULE])
	const all = { programme, summary: summariseFirstAttempts(db, people), forms }
	return JSON.parse(JSON.stringify(all, (_, value) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)))
}

test('every report stays as it was, over all, of a cohort, and of the items of a test', async () => {
	const { db, cohorts } = measuredProgramme({ senegal: 14, kenya: 12 })
	const [senegal] = cohorts
	const fatou = senegal?.people[4] ?? ''
	const before = [reports(db, null), reports(db, [senegal?.id ?? ''])]
	expect(JSON.stringify(before)).toMatch(/"n":26\b/)
	const admin = addPerson(db, { roles: ['admin'] })
	const act = { erasedBy: admin.id, reason: 'ordered', client, now: 9_000, eraseElsewhere: NOWHERE_ELSE } as const
	expect(erasePersonOnRequest(db, { ...act, personId: fatou })).toMatchObject({ ok: true })
	expect([reports(db, null), reports(db, [senegal?.id ?? ''])]).toEqual(before)
})

test('tests and answers get new ids with the person, and what refers to them follows', async () => {
	const at = room()
	completeModule(at.db, at.fatou.id, { moduleId: 'intro', score: 0.9, at: 1 })
	const [before] = at.db.select().from(attempts).all()
	const userId = await remains(at)
	const [after] = at.db.select().from(attempts).all()
	expect(after).toMatchObject({ userId, score: 0.9 })
	expect(after?.id).not.toBe(before?.id)
	expect(at.db.select().from(moduleCompletions).all()).toMatchObject([{ userId, attemptId: after?.id }])
})
