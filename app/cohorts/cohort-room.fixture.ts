import type { CurriculumConfig } from '#app/curriculum/curriculum-config.ts'
import { putNextVersion } from '#app/curriculum/put-next-version.server.ts'
import { smallConfigWith } from '#app/curriculum/small-config.fixture.ts'
import { addPerson, client } from '#app/identity/people.fixture.ts'
import { attempts } from '#db/schema/assessment.ts'
import { lessonProgress, moduleCompletions } from '#db/schema/learning.ts'
import { createTestDatabase } from '#tests/database.ts'
import type { PlannedModule } from './cohort.ts'
import { addCohort } from './cohorts.fixture.ts'
import { type NewCohort, replacePlan } from './cohorts.server.ts'
import { type EnrolmentState, putEnrolment } from './enrolments.server.ts'

const small = smallConfigWith()
const intro = small.modules.intro
if (!intro) throw new Error('The small curriculum has no module.')
const twoModules: CurriculumConfig = {
	...small,
	curriculum: { ...small.curriculum, modules: ['intro', 'partners'] },
	modules: { intro, partners: { ...intro, id: 'partners', prerequisites: ['intro'] } },
}

/** A trainer and their cohorts on a curriculum of two modules, with what is recorded of their people; for tests. */
export function cohortRoom() {
	const db = createTestDatabase()
	db.transaction((tx) => putNextVersion(tx, twoModules, 0))
	const trainer = addPerson(db, { roles: ['trainer'], displayName: 'Aïssatou' })
	const planned = (moduleId: string, rest: Partial<PlannedModule> = {}): PlannedModule => ({
		moduleId,
		releaseOn: null,
		dueOn: null,
		isRequired: true,
		...rest,
	})

	function cohort(wanted: Partial<NewCohort> = {}, plan: PlannedModule[] = [planned('intro'), planned('partners')]) {
		const added = addCohort(db, trainer.id, { timeZone: 'UTC', ...wanted })
		db.transaction((tx) => replacePlan(tx, added.id, plan))
		return added
	}
	/** @returns the id of somebody of this name, who is in the cohort since then */
	function join(cohortId: string, displayName: string, at: number, state: EnrolmentState = 'active'): string {
		const { id } = addPerson(db, { displayName })
		enrol(cohortId, id, at, state)
		return id
	}
	function enrol(cohortId: string, userId: string, at: number, state: EnrolmentState) {
		db.transaction((tx) => putEnrolment(tx, { cohortId, userId, state, changedBy: trainer.id }, at))
	}
	function read(
		userId: string,
		lessonId: string,
		at: number,
		{
			moduleId = 'intro',
			reachedEnd = false,
			isCompleted = false,
		}: { moduleId?: string; reachedEnd?: boolean; isCompleted?: boolean } = {},
	) {
		const reachedEndAt = reachedEnd || isCompleted ? at : null
		const completedAt = isCompleted ? at : null
		const row = { userId, moduleId, lessonId, openedAt: at, lastSeenAt: at, reachedEndAt, completedAt }
		db.insert(lessonProgress).values(row).run()
	}
	let taken = 0
	/** A post-test; one without a score is still open. */
	function take(userId: string, score: number | null, at: number, { moduleId = 'intro', form = 'post' as const } = {}) {
		taken += 1
		const id = `attempt-${taken}`
		const what = { id, userId, moduleId, form, number: taken, seed: 's', contentHash: 'h', locale: 'en', itemIds: [] }
		const submittedAt = score === null ? null : at
		db.insert(attempts)
			.values({ ...what, startedAt: at, submittedAt, score })
			.run()
		return id
	}
	function complete(userId: string, at: number, { moduleId = 'intro', score = 1 } = {}) {
		const attemptId = take(userId, score, at, { moduleId })
		const row = { userId, moduleId, completedAt: at, attemptId, score, locale: 'en', contextId: null }
		db.insert(moduleCompletions).values(row).run()
	}
	return {
		db,
		trainer,
		act: { user: trainer, client, now: 5_000 },
		planned,
		cohort,
		join,
		enrol,
		read,
		take,
		complete,
	}
}
