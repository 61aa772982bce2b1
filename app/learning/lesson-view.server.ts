import { href } from 'react-router'
import { directionOf } from '#app/i18n/locale.ts'
import type { Database } from '#db/connection.ts'
import type { LessonView } from './LessonReader.tsx'
import { lessonActivities, noteState, openActivityIds } from './lesson-activities.server.ts'
import { lessonChange } from './lesson-change.server.ts'
import { lessonRecord } from './lesson-record.server.ts'
import { findProgress, type LessonProgress } from './progress.server.ts'
import type { RequestedLesson } from './requested-lesson.server.ts'

type Wanted = RequestedLesson & {
	userId: string
	/** How far they are in the module. */
	progress: readonly LessonProgress[]
	/** A question to be shown as if it had not been answered. */
	again: string | null
}

/** A lesson as its reader sees it now, but for its text: their own state in it, and the way on. JSON-safe, answer-free. */
export function lessonView(db: Database, wanted: Wanted): Omit<LessonView, 'still'> {
	const { userId, progress, config, module, welcome, document } = wanted
	const lesson = { userId, moduleId: module.id, lessonId: document.documentId }
	const record = lessonRecord(db, lesson)
	const here = progress.find(({ lessonId }) => lessonId === document.documentId)
	const isListed = (lessonId: string) => module.lessons.some(({ id }) => id === lessonId)
	const index = module.lessons.findIndex(({ id }) => id === document.documentId)
	const neighbour = (offset: number) => {
		const id = module.lessons[index + offset]?.id
		return id
			? { path: href('/learn/:module/:lesson', { module: module.id, lesson: id }), title: wanted.read(id)?.title ?? id }
			: null
	}
	const main = document.provenance[0]
	const isFallback = main?.isFallback ?? false
	const languageName = (tag: string) => config.curriculum.locales.find((locale) => locale.tag === tag)?.name ?? tag
	return {
		title: document.title,
		aim: document.aim,
		module: {
			title: welcome.title,
			path: href('/learn/:module', { module: module.id }),
			done: progress.filter(({ lessonId, completedAt }) => completedAt !== null && isListed(lessonId)).length,
		},
		number: index + 1,
		lessonCount: module.lessons.length,
		minutes: module.lessons[index]?.minutes ?? 0,
		lang: isFallback && main ? main.locale : null,
		dir: directionOf(main?.locale ?? document.locale),
		fallback:
			isFallback && main ? { language: languageName(document.locale), fallback: languageName(main.locale) } : null,
		activities: lessonActivities({ document, record, seed: wanted.seed, again: wanted.again }),
		note: noteState(document, record),
		open: openActivityIds(document, record),
		isComplete: here?.completedAt != null,
		change: lessonChange(db, here, document),
		previous: neighbour(-1),
		next: neighbour(1),
		finishId: `${module.id}:${document.documentId}:finish`,
		resumeAt: here?.lastPlace ?? null,
	}
}

/** Whether words that its reader wrote stand in it. */
export function holdsOwnText({ note, activities }: Pick<LessonView, 'note' | 'activities'>): boolean {
	const written = Object.values(activities.reflections)
	const typed = Object.values(activities.questions).map(({ question }) =>
		'text' in question ? question : { text: '' },
	)
	return [note, ...written, ...typed].some(({ text }) => text !== '')
}

type ActivityWanted = Pick<RequestedLesson, 'document' | 'module' | 'seed'> & { userId: string }

/** One activity as its reader sees it after an act of theirs, and how much of the lesson is left. */
export function activityState(db: Database, wanted: ActivityWanted, activityId: string) {
	const { document, module, seed, userId } = wanted
	const lesson = { userId, moduleId: module.id, lessonId: document.documentId }
	const record = lessonRecord(db, lesson)
	const { questions, scenarios, checklists, reflections } = lessonActivities({
		document,
		record,
		seed,
		only: activityId,
	})
	const open = openActivityIds(document, record)
	return {
		activity:
			questions[activityId] ??
			scenarios[activityId] ??
			checklists[activityId] ??
			reflections[activityId] ??
			noteState(document, record),
		openCount: open.length,
		firstOpen: open[0] ?? null,
		isComplete: findProgress(db, lesson)?.completedAt != null,
	}
}
