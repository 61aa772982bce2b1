import { type AttemptOutline, summariseAttempts } from '#app/assessment/attempt-summary.ts'
import { attemptOutlines } from '#app/assessment/attempts.server.ts'
import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import type { Database } from '#db/connection.ts'
import { completionsOf } from './module-completions.server.ts'
import { type ModuleProgress, moduleProgress } from './module-progress.ts'
import { progressOf } from './progress.server.ts'
import { whereToContinue } from './where-to-continue.ts'

export type LearningInModule = ModuleProgress & {
	moduleId: string
	/** When a lesson was last looked at; null before the first. */
	lastSeenAt: number | null
	completedAt: number | null
	attempts: AttemptOutline[]
}

export type MyLearning = {
	/** In the order of the curriculum. */
	modules: LearningInModule[]
	/** The module to go on in; null when everything is done. Its `next` says where. */
	continueIn: string | null
}

/** How far a person is in every module: three queries, each along an index. */
export function myLearning(db: Database, userId: string, modules: readonly ModuleConfig[]): MyLearning {
	const lessons = Map.groupBy(progressOf(db, userId), ({ moduleId }) => moduleId)
	const attempts = Map.groupBy(attemptOutlines(db, userId), ({ moduleId }) => moduleId)
	const completedAt = new Map(completionsOf(db, userId).map((done) => [done.moduleId, done.completedAt]))
	const completed = new Set(completedAt.keys())

	const learning = modules.map((module): LearningInModule => {
		const seen = lessons.get(module.id) ?? []
		const taken = attempts.get(module.id) ?? []
		const { bestPost, posts, openPost } = summariseAttempts(taken)
		const record = {
			lessons: new Map(seen.map((lesson) => [lesson.lessonId, lesson])),
			bestPostScore: bestPost?.score ?? null,
			startedPostTests: posts.length,
			openPostAttemptId: openPost?.id ?? null,
			completedAt: completedAt.get(module.id) ?? null,
		}
		return {
			...moduleProgress(module, record, completed),
			moduleId: module.id,
			lastSeenAt: seen.length === 0 ? null : Math.max(...seen.map(({ lastSeenAt }) => lastSeenAt)),
			completedAt: record.completedAt,
			attempts: taken,
		}
	})
	return { modules: learning, continueIn: whereToContinue(learning) }
}
