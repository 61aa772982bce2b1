import { answerAttemptItem } from '#app/assessment/answer-attempt-item.server.ts'
import { findOwnAttempt } from '#app/assessment/attempts.server.ts'
import type { Learner } from '#app/assessment/learner.ts'
import { insertCohort, listCohorts, type NewCohort, replacePlan } from '#app/cohorts/cohorts.server.ts'
import { putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { hashPassword } from '#app/identity/password.server.ts'
import { findAccount, insertUser } from '#app/identity/people.server.ts'
import { startModuleTest, submitModuleTest } from '#app/learning/module-tests.server.ts'
import { openLesson } from '#app/learning/open-lesson.server.ts'
import { requestedLesson } from '#app/learning/requested-lesson.server.ts'
import { addDays, localDay } from '#app/platform/local-time.ts'
import { randomToken } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import { addCohortLife } from './demo-cohort-life.ts'
import { completeLesson, rightAnswer, wrongAnswer } from './demo-progress.ts'

const DAY_MS = 24 * 60 * 60_000
const NAME = 'Dakar'
const ZONE = 'Africa/Dakar'
const SECRET = 'demo'

/** People of the demo cohort: how many modules each has completed, lessons of the next, and how often their answers are right. */
const PEOPLE = [
	{ name: 'Fatou Ndiaye', email: 'senegal@demo.example', modules: 2, lessons: 3, before: 0.5, after: 0.95 },
	{ name: 'Moussa Ba', modules: 2, lessons: 0, before: 0.4, after: 0.85 },
	{ name: 'Khady Sarr', modules: 1, lessons: 4, before: 0.6, after: 1 },
	{ name: 'Ibrahima Diouf', modules: 1, lessons: 1, before: 0.3, after: 0.8 },
	{ name: 'Awa Thiam', modules: 1, lessons: 0, before: 0.5, after: 0.9 },
	{ name: 'Ousmane Gueye', modules: 0, lessons: 5, before: 0.4, after: 0 },
	{ name: 'Mariama Sow', modules: 0, lessons: 1, before: 0.2, after: 0 },
	{ name: 'Cheikh Fall', modules: 0, lessons: 0, before: 0, after: 0 },
] as const

export function hasDemoCohort(db: Database): boolean {
	return listCohorts(db).some(({ name }) => name === NAME)
}

/** A cohort of the demo trainer's with people at every point of the way, so that its pages have something to show. */
export async function fillDemoCohort(db: Database, now: number): Promise<void> {
	const trainer = findAccount(db, 'trainer@demo.example')
	if (!trainer) return
	const today = localDay(now, ZONE)
	const cohort: NewCohort = {
		...{ name: NAME, contextId: 'senegal', locale: 'fr', timeZone: ZONE, showsNames: true },
		...{ startsOn: addDays(today, -40), endsOn: addDays(today, 80), passMark: null, sessionsRequired: 0 },
	}
	const { curriculum } = currentCurriculum(db)
	// Nobody signs in as these: their password is thrown away.
	const passwordHash = await hashPassword(randomToken())
	const { cohortId, ids } = db.transaction((tx) => {
		const cohortId = insertCohort(tx, cohort, trainer.id, now - 45 * DAY_MS)
		const plan = curriculum.modules.map((moduleId, i) => ({
			...{ moduleId, releaseOn: i < 3 ? null : addDays(today, (i - 2) * 14), isRequired: true },
			dueOn: addDays(today, (i - 1) * 14),
		}))
		replacePlan(tx, cohortId, plan)
		const ids = PEOPLE.map((person, i) => {
			const account = 'email' in person ? findAccount(tx, person.email) : null
			const fresh = {
				...{ displayName: person.name, email: null, username: `demo-${i}`, passwordHash },
				...{ roles: ['practitioner' as const], interfaceLocale: 'fr' as const, contextId: null, isDemo: true },
			}
			const userId = account?.id ?? insertUser(tx, fresh, now - 45 * DAY_MS)
			putEnrolment(tx, { cohortId, userId, state: 'active', changedBy: trainer.id }, now - 40 * DAY_MS)
			return userId
		})
		return { cohortId, ids }
	})
	for (const [i, person] of PEOPLE.entries()) {
		const learner = { id: ids[i] ?? '', contextId: 'senegal' }
		for (const [number, moduleId] of curriculum.modules.slice(0, person.modules + 1).entries()) {
			const isWhole = number < person.modules
			// Weeks ago, each module a week after the one before; the last thing they did lies longer back for some.
			const at = now - (38 - number * 14 - i) * DAY_MS
			const { before, after, lessons } = person
			learnModule(db, learner, { moduleId, at, isWhole, before, after, lessons: isWhole ? Infinity : lessons })
		}
	}
	addCohortLife(db, {
		...{ cohort: { ...cohort, id: cohortId }, trainerId: trainer.id, now },
		...{ people: ids, completed: ids.filter((_, i) => (PEOPLE[i]?.modules ?? 0) > 0) },
		moduleId: curriculum.modules[0] ?? '',
	})
}

type Learning = { moduleId: string; at: number; lessons: number; isWhole: boolean; before: number; after: number }

/** Takes a learner through a module: the pre-test, so many lessons, one each half day, and the post-test after all of them. */
export function learnModule(
	db: Database,
	learner: Learner,
	{ moduleId, at, lessons, isWhole, before, after }: Learning,
) {
	if (lessons === 0) return
	takeTest(db, learner, { moduleId, form: 'pre', share: before, now: at })
	const { modules } = currentCurriculum(db)
	const ids = modules[moduleId]?.lessons.map(({ id }) => id) ?? []
	for (const [i, lessonId] of ids.slice(0, lessons).entries()) {
		const lesson = requestedLesson(db, { moduleId, lessonId, reader: { ...learner, locale: 'fr' }, secret: SECRET })
		if (!lesson) continue
		const now = at + ((i + 1) * DAY_MS) / 2
		openLesson(db, { userId: learner.id, moduleId, lessonId }, now)
		completeLesson(db, learner, lesson, [].values(), now)
	}
	if (isWhole)
		takeTest(db, learner, { moduleId, form: 'post', share: after, now: at + ((ids.length + 1) * DAY_MS) / 2 })
}

type Test = { moduleId: string; form: 'pre' | 'post'; share: number; now: number }

/** Answers so large a share of a test rightly, its first questions, and the others wrongly. */
function takeTest(db: Database, learner: Learner, { moduleId, form, share, now }: Test) {
	const wanted = requestedModule(db, moduleId, { locale: 'fr', contextId: learner.contextId })
	const document = wanted?.read('assessment')
	if (!wanted || !document) return
	const test = { learner, module: wanted.module, document, now }
	const started = startModuleTest(db, { ...test, form, number: 1 })
	const attempt = started.ok ? findOwnAttempt(db, learner.id, started.attemptId) : null
	if (!attempt) return
	for (const [i, questionId] of attempt.itemIds.entries()) {
		const question = document.questions[questionId]
		const isRight = i < Math.ceil(share * attempt.itemIds.length)
		const answer = isRight ? rightAnswer : wrongAnswer
		const given = question ? answer(question, attempt.seed) : null
		if (!given) continue
		const responseId = `${attempt.id}:${questionId}`
		answerAttemptItem(db, { ...test, attemptId: attempt.id, questionId, responseId, form: given })
	}
	submitModuleTest(db, { ...test, attemptId: attempt.id })
}
