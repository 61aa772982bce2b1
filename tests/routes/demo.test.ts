import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { revisionsIn } from '#app/adaptation/revisions.server.ts'
import { messagesOfCohort } from '#app/cohorts/cohort-messages.server.ts'
import { listCohorts } from '#app/cohorts/cohorts.server.ts'
import { enrolmentsIn } from '#app/cohorts/enrolments.server.ts'
import { splitSessions } from '#app/cohorts/live-session.ts'
import { attendeesOf, sessionsOf } from '#app/cohorts/live-sessions.server.ts'
import { surveyReport, writtenAnswers } from '#app/cohorts/survey-report.server.ts'
import { findAccount } from '#app/identity/people.server.ts'
import { completionsOf } from '#app/learning/module-completions.server.ts'
import { progressOf } from '#app/learning/progress.server.ts'
import { workbook } from '#app/learning/workbook-entries.server.ts'
import { openDatabase } from '#db/connection.ts'
import { createProgress } from '#scripts/bootstrap/progress.mjs'
import { fillDemo } from '#scripts/demo-programme.ts'

test('the demo practitioner is halfway through the first module, and stays where they are', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'demo-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	copyFileSync(inject('startedDatabase'), join(folder, 'lms.db'))
	const db = openDatabase(join(folder, 'lms.db'))
	onTestFinished(() => void db.$client.close())

	const userId = findAccount(db, 'practitioner@demo.example')?.id ?? ''
	const adapted = revisionsIn(db, ['west-africa'], ['draft', 'in-review', 'published'])
	expect(adapted.map(({ state }) => state).sort()).toEqual(['draft', 'in-review', 'published'])
	const before = progressOf(db, userId)
	const unfinished = before.filter((lesson) => lesson.completedAt === null)
	expect(before).toHaveLength(4)
	expect(unfinished).toMatchObject([{ lessonId: 'no-single-profile', lastPlace: expect.any(String) }])
	expect(workbook(db, userId)).not.toEqual([])
	expect(completionsOf(db, userId)).toEqual([])
	const [cohort, ...others] = listCohorts(db)
	expect(others).toEqual([])
	const done = enrolmentsIn(db, cohort?.id ?? '').map((enrolment) => completionsOf(db, enrolment.userId).length)
	expect(done.sort()).toEqual([0, 0, 0, 1, 1, 1, 2, 2])
	const cohortIds = [cohort?.id ?? '']
	const { past, upcoming } = splitSessions(sessionsOf(db, cohortIds), Date.now())
	expect([past.length, upcoming.length]).toEqual([1, 1])
	expect(past.flatMap((session) => attendeesOf(db, session)).filter(({ state }) => state === 'present')).toHaveLength(5)
	expect(messagesOfCohort(db, cohort?.id ?? '', { limit: 9, offset: 0 })).toHaveLength(1)
	const selection = { survey: 'reaction' as const, subject: 'introduction', cohortIds, contextId: null }
	expect(surveyReport(db, selection)).toMatchObject({
		n: 5,
		statements: [{ n: 5 }, { n: 5 }, { n: 5 }, { n: 5 }, { n: 5 }],
	})
	expect(writtenAnswers(db, selection, 9)).toMatchObject({ helped: [expect.any(String), expect.any(String)] })

	await fillDemo(createProgress({ write: () => undefined }), db)
	expect(progressOf(db, userId)).toEqual(before)
	expect(listCohorts(db)).toEqual([cohort])
	expect(revisionsIn(db, ['west-africa'], ['draft', 'in-review', 'published'])).toEqual(adapted)
})
