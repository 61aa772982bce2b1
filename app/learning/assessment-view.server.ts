import { summariseAttempts } from '#app/assessment/attempt-summary.ts'
import { normalisedGain } from '#app/assessment/normalised-gain.ts'
import type { RequestedModule } from '#app/curriculum/requested-module.server.ts'
import type { Database } from '#db/connection.ts'
import { myLearning } from './my-learning.server.ts'

/** Where a person stands with the tests of a module. `titleOf` names other modules. */
export function assessmentView(
	db: Database,
	userId: string,
	{ config, module, welcome }: RequestedModule,
	titleOf: (moduleId: string) => string,
) {
	const configs = config.curriculum.modules.flatMap((id) => config.modules[id] ?? [])
	const progress = myLearning(db, userId, configs).modules.find(({ moduleId }) => moduleId === module.id)
	if (!progress) throw new Error(`${module.id} is not in the curriculum`)
	const { pre, openPost, posts, submittedPosts } = summariseAttempts(progress.attempts)
	return {
		id: module.id,
		title: welcome.title,
		passMark: module.passMark,
		questionCount: module.objectives.length * module.assessment.postItemsPerObjective,
		/** Titles of the modules to complete first. */
		missing: progress.missingPrerequisites.map(titleOf),
		attemptsLeft: progress.attemptsLeft,
		hasPassed: progress.hasPassedPostTest,
		pre: pre && { id: pre.id, score: pre.score, isOpen: pre.submittedAt === null },
		isPreClosed: submittedPosts.length > 0,
		openPostId: openPost?.id ?? null,
		nextNumber: posts.length + 1,
		posts: submittedPosts.map(({ id, number, score, submittedAt }) => ({ id, number, score: score ?? 0, submittedAt })),
		firstPost: submittedPosts[0]?.score ?? null,
		/** Of the first post-test, see `learning-gain.ts`. */
		gain: normalisedGain(pre?.score ?? null, submittedPosts[0]?.score ?? null),
	}
}

export type AssessmentView = ReturnType<typeof assessmentView>
