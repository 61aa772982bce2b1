import { useState } from 'react'
import type { Difference } from '#app/curriculum/difference.ts'
import { ReadyHtml } from '#app/curriculum/ReadyHtml.tsx'
import { Segments } from '#app/curriculum/Segments.tsx'
import type { StillText } from '#app/curriculum/still-text.server.tsx'
import { TextLanguage } from '#app/curriculum/text-language.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { getLocale } from '#app/i18n/generated/runtime.js'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice, ProgressBar } from '#app/ui/Page.tsx'
import { type Activities, LessonActivity, type RefusedAct } from './LessonActivity.tsx'
import { LessonChanged } from './LessonChanged.tsx'
import { LessonEnd } from './LessonEnd.tsx'
import { LessonNote } from './LessonNote.tsx'
import type { ReflectionState } from './LessonReflection.tsx'
import { LessonTools } from './LessonTools.tsx'
import type { ActivityProgress } from './use-activity.ts'
import { usePlace } from './use-place.ts'

export type LessonView = {
	title: string
	aim: string
	/** `done` counts the completed lessons. */
	module: { title: string; path: string; done: number }
	/** Counts from 1. */
	number: number
	lessonCount: number
	minutes: number
	/** The language of the text, where it is not the reader's. */
	lang: string | null
	dir: 'ltr' | 'rtl'
	fallback: { language: string; fallback: string } | null
	/** What is the same for every reader. */
	still: StillText
	activities: Activities
	note: ReflectionState
	/** Ids of what is left to do. */
	open: string[]
	isComplete: boolean
	/** What changed since its reader finished it; null where nothing did. */
	change: Difference | null
	previous: { path: string; title: string } | null
	next: { path: string; title: string } | null
	finishId: string
	/** The heading last come to, on an earlier visit. */
	resumeAt: string | null
}

/** One lesson, to be read, done and finished. */
export function LessonReader({ lesson, refused }: { lesson: LessonView; refused: RefusedAct | null }) {
	const [progress, setProgress] = useState<ActivityProgress>({
		openCount: lesson.open.length,
		firstOpen: lesson.open[0] ?? null,
		isComplete: lesson.isComplete,
	})
	const article = usePlace()
	const { segments, contents, references, terms } = lesson.still
	return (
		<div className="mx-auto grid max-w-6xl gap-x-12 px-4 py-6 sm:px-6 sm:py-10 lg:grid-cols-[minmax(0,1fr)_15rem] print:block print:p-0">
			<header className="max-w-measure lg:col-span-2">
				<nav aria-label={m.module_title()} className="no-print mb-4">
					<Link to={lesson.module.path} className="link flex min-h-11 items-center">
						{lesson.module.title}
					</Link>
				</nav>
				<p className="text-muted text-sm">
					{m.lesson_position({ number: formatNumber(lesson.number), total: formatNumber(lesson.lessonCount) })}
					{' · '}
					{m.about_minutes({ count: lesson.minutes })}
				</p>
				<h1
					lang={lesson.lang ?? undefined}
					dir={lesson.lang ? lesson.dir : undefined}
					className="mt-1 font-bold text-3xl sm:text-4xl"
				>
					{lesson.title}
				</h1>
				{lesson.aim ? (
					<p
						lang={lesson.lang ?? undefined}
						dir={lesson.lang ? lesson.dir : undefined}
						className="mt-4 text-lg text-muted"
					>
						{lesson.aim}
					</p>
				) : null}
				<LessonTools className="mt-4 lg:hidden" />
				{lesson.fallback ? (
					<div className="mt-5">
						<Notice tone="caution">{m.fallback_notice(lesson.fallback)}</Notice>
					</div>
				) : null}
				{lesson.still.isStale ? <p className="mt-5 text-muted text-sm">{m.lesson_stale_notice()}</p> : null}
			</header>

			<div className="mt-6 min-w-0">
				{lesson.change ? <LessonChanged change={lesson.change} locale={lesson.lang ?? getLocale()} /> : null}
				{contents ? <ReadyHtml ready={contents.folded} className="mb-8 lg:hidden" /> : null}
				<article
					ref={article}
					lang={lesson.lang ?? undefined}
					dir={lesson.lang ? lesson.dir : undefined}
					className="prose"
				>
					<TextLanguage value={lesson.lang ? { lang: lesson.lang, dir: lesson.dir } : undefined}>
						<Segments
							segments={segments}
							renderActivity={(island) => (
								<LessonActivity
									island={island}
									activities={lesson.activities}
									refused={refused}
									onProgress={setProgress}
								/>
							)}
						/>
					</TextLanguage>
				</article>
				<div className="mt-10 max-w-measure space-y-8">
					<LessonEnd lesson={lesson} progress={progress} />
					<LessonNote loaded={lesson.note} refused={refused} />
					<ReadyHtml ready={references} className="space-y-8" />
				</div>
			</div>

			<aside className="no-print hidden lg:block">
				<div className="sticky top-6 space-y-6">
					{contents ? <ReadyHtml ready={contents.open} /> : null}
					<ProgressBar
						fraction={lesson.module.done / lesson.lessonCount}
						label={m.lessons_done({ done: lesson.module.done, total: lesson.lessonCount })}
					/>
					<LessonTools className="" />
				</div>
			</aside>
			{terms ? <ReadyHtml ready={terms} className="lg:col-span-2" /> : null}
		</div>
	)
}
