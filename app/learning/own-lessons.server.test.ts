import { expect, test } from 'vitest'
import { addLearner } from '#app/assessment/learner.fixture.ts'
import { sha256 } from '#app/curriculum/compile-hash.ts'
import { curriculumVersion } from '#app/curriculum/current-curriculum.server.ts'
import { layersRoom } from '#app/curriculum/layers.fixture.ts'
import { provenanceRows } from '#app/curriculum/present-document.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { settleVariant } from '#app/curriculum/settle-variant.server.ts'
import { staleness } from '#app/curriculum/staleness.server.ts'
import { stillText } from '#app/curriculum/still-text.server.tsx'
import { lessonView } from './lesson-view.server.ts'
import { moduleProgress } from './module-progress.ts'
import { completeLesson, progressInModule, touchLesson } from './progress.server.ts'
import { requestedLesson } from './requested-lesson.server.ts'

const MODULE = `id: intro
passMark: 0.7
objectives: [define]
assessment: { attemptsAllowed: 3, preItemsPerObjective: 1, postItemsPerObjective: 1 }
lessons:
  - { id: gap, kind: lesson, minutes: 1 }
  - { id: more, kind: lesson, minutes: 1, optional: true }
`
const lesson = (title: string) => `---\ntitle: ${title}\naim: ${title}.\n---\n\nText.\n`

/** Kenya adds a lesson in English and one in French, and hides an optional one. */
async function kenya() {
	const room = await layersRoom({
		'modules/intro/module.yaml': MODULE,
		'modules/intro/en/more.mdx': lesson('More'),
		'modules/intro/fr/more.mdx': lesson('Plus'),
	})
	await room.publish('kenya', 'intro/en/visit.mdx', lesson('A visit'))
	await room.publish('kenya', 'intro/fr/tour.mdx', lesson('Un tour'))
	const changes = `add:
  - { id: visit, after: gap, kind: lesson, minutes: 5, optional: false }
  - { id: tour, kind: lesson, minutes: 5, optional: false }
hide: [more]
`
	expect(await room.publish('kenya', 'intro/module.yaml', changes)).toMatchObject({ ok: true })
	const lessons = (contextId: string | null, locale = 'en') =>
		requestedModule(room.db, 'intro', { contextId, locale })?.module.lessons.map(({ id }) => id)
	const asked = (lessonId: string, contextId: string | null) =>
		requestedLesson(room.db, {
			moduleId: 'intro',
			lessonId,
			reader: { id: 'amina', contextId, locale: 'en' },
			secret: 's',
		})
	return { ...room, lessons, asked }
}

test('a module has the lessons of its reader’s context', async () => {
	const { lessons } = await kenya()
	expect(lessons(null)).toEqual(['gap', 'more'])
	expect(lessons('africa')).toEqual(['gap', 'more'])
	expect(lessons('kenya')).toEqual(['gap', 'visit'])
	// The tour is written in French only: who cannot read it is not sent to a page that is not there.
	expect(lessons('kenya', 'fr')).toEqual(['gap', 'visit', 'tour'])
})

test('a hidden lesson is not there, and an added one is there for its own', async () => {
	const { asked } = await kenya()
	expect(asked('more', 'kenya')).toBeNull()
	expect(asked('more', null)?.document.title).toBe('More')
	expect(asked('visit', 'kenya')?.document.title).toBe('A visit')
	expect(asked('visit', null)).toBeNull()
})

test('a module is complete by the lessons its reader has; what was done in a hidden one is kept and not counted', async () => {
	const { db, asked } = await kenya()
	addLearner(db)
	const done = (lessonId: string) => {
		const key = { userId: 'amina', moduleId: 'intro', lessonId }
		touchLesson(db, key, { now: 1, place: null, reachedEnd: true })
		completeLesson(db, key, { readHash: 'as-read', now: 1 })
	}
	done('gap')
	done('more')
	const progress = (contextId: string | null) => {
		const module = requestedModule(db, 'intro', { contextId, locale: 'en' })?.module
		if (!module) throw new Error('no module')
		const lessons = new Map(progressInModule(db, 'amina', 'intro').map((each) => [each.lessonId, each]))
		const record = { lessons, bestPostScore: 1, startedPostTests: 1, openPostAttemptId: null, completedAt: null }
		return moduleProgress(module, record, new Set())
	}
	expect(progress(null).state).toBe('completed')
	expect(progress('kenya')).toMatchObject({ state: 'in-progress', next: { kind: 'lesson', lessonId: 'visit' } })
	const wanted = asked('gap', 'kenya')
	const inModule = progressInModule(db, 'amina', 'intro')
	const view = wanted && lessonView(db, { ...wanted, userId: 'amina', progress: inModule, again: null })
	expect(view).toMatchObject({ lessonCount: 2, module: { done: 1 }, next: { title: 'A visit' } })
	done('visit')
	expect(progress('kenya').state).toBe('completed')
	expect(
		progressInModule(db, 'amina', 'intro')
			.map(({ lessonId }) => lessonId)
			.sort(),
	).toEqual(['gap', 'more', 'visit'])
})

test('a reader is told where a part of the page was overtaken by its source', async () => {
	const { db, asked, publish } = await kenya()
	const view = () => {
		const wanted = asked('gap', 'kenya')
		const isStale = (layer: string, path: string) => staleness(db, layer, path) !== null
		if (!wanted) throw new Error('no lesson')
		return {
			...stillText({ ...wanted, version: curriculumVersion(db), isStale }),
			provenance: provenanceRows(wanted.config, wanted.document, isStale),
		}
	}
	expect(view().isStale).toBe(false)
	await publish('base', 'intro/en/slots/law.mdx', 'Another law.\n')
	expect(view()).toMatchObject({ isStale: true, provenance: [{ isStale: false }, { isStale: true, date: 1_000 }] })
	await publish('kenya', 'intro/en/slots/law.mdx', 'The act, once more.\n', { revision: 4 })
	expect(view()).toMatchObject({ isStale: true, provenance: [{ revision: null }, { revision: 4 }] })
	const nowBelow = sha256('Another law.\n')
	const settled = {
		layer: 'kenya',
		path: 'intro/en/slots/law.mdx',
		origin: 'shipped' as const,
		belowHash: nowBelow,
		now: 9,
	}
	expect(settleVariant(db, settled)).toEqual({ ok: true })
	expect(view()).toMatchObject({ isStale: false, provenance: [{ revision: null }, { revision: 4, isStale: false }] })
})
