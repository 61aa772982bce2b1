import { useState } from 'react'
import { Link } from 'react-router'
import type { Segment, TocEntry } from '#app/curriculum/compiled-document.ts'
import { type ProvenanceRow, ProvenanceTable } from '#app/curriculum/ProvenanceTable.tsx'
import { Segments } from '#app/curriculum/Segments.tsx'
import { type CitedSource, SourceList } from '#app/curriculum/SourceList.tsx'
import { type GlossaryTerm, TermPopovers } from '#app/curriculum/TermPopovers.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice, ProgressBar } from '#app/ui/Page.tsx'
import { type Activities, LessonActivity, type RefusedAct } from './LessonActivity.tsx'
import { LessonEnd } from './LessonEnd.tsx'
import { LessonNote } from './LessonNote.tsx'
import type { ReflectionState } from './LessonReflection.tsx'
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
	segments: Segment[]
	toc: TocEntry[]
	activities: Activities
	note: ReflectionState
	terms: GlossaryTerm[]
	sources: CitedSource[]
	provenance: ProvenanceRow[]
	/** Ids of what is left to do. */
	open: string[]
	isComplete: boolean
	previous: { path: string; title: string } | null
	next: { path: string; title: string } | null
	finishId: string
	/** The heading last come to, on an earlier visit. */
	resumeAt: string | null
}

/** One lesson, to be read, done and finished. */
export function LessonReader({ lesson, refused }: { lesson: LessonView; refused: RefusedAct | null }) {
	const [progress, setProgress] = useState({ openCount: lesson.open.length, isComplete: lesson.isComplete })
	const article = usePlace()
	return (
		<div className="mx-auto grid max-w-6xl gap-x-12 px-4 py-6 sm:px-6 sm:py-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
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
				{lesson.fallback ? (
					<div className="mt-5">
						<Notice tone="caution">{m.fallback_notice(lesson.fallback)}</Notice>
					</div>
				) : null}
			</header>

			<div className="mt-6 min-w-0">
				<Contents toc={lesson.toc} className="mb-8 lg:hidden" />
				<article
					ref={article}
					lang={lesson.lang ?? undefined}
					dir={lesson.lang ? lesson.dir : undefined}
					className="prose"
				>
					<Segments
						segments={lesson.segments}
						renderActivity={(island) => (
							<LessonActivity
								island={island}
								activities={lesson.activities}
								refused={refused}
								onProgress={(openCount, isComplete) => setProgress({ openCount, isComplete })}
							/>
						)}
					/>
				</article>
				<div className="mt-10 max-w-measure space-y-8">
					<LessonEnd lesson={lesson} progress={progress} />
					<LessonNote loaded={lesson.note} refused={refused} />
					<SourceList sources={lesson.sources} />
					<ProvenanceTable rows={lesson.provenance} />
				</div>
			</div>

			<aside className="no-print hidden lg:block">
				<div className="sticky top-6 space-y-6">
					<Contents toc={lesson.toc} isOpen />
					<ProgressBar
						fraction={lesson.module.done / lesson.lessonCount}
						label={m.lessons_done({ done: formatNumber(lesson.module.done), total: lesson.lessonCount })}
					/>
				</div>
			</aside>
			<TermPopovers terms={lesson.terms} />
		</div>
	)
}

function Contents({ toc, isOpen = false, className = '' }: { toc: TocEntry[]; isOpen?: boolean; className?: string }) {
	if (toc.length < 2) return null
	return (
		<nav aria-label={m.lesson_on_this_page()} className={`no-print ${className}`}>
			<details
				open={isOpen}
				className="rounded-md border border-line bg-surface px-4 lg:border-0 lg:bg-transparent lg:px-0"
			>
				<summary className="min-h-11 py-2.5 font-semibold">{m.lesson_on_this_page()}</summary>
				<ol className="pb-3">
					{toc.map((entry) => (
						<li key={entry.id} className={entry.depth === 3 ? 'ps-4' : ''}>
							<a
								href={`#${entry.id}`}
								className="block py-2 text-muted leading-snug no-underline hover:text-accent hover:underline"
							>
								{entry.text}
							</a>
						</li>
					))}
				</ol>
			</details>
		</nav>
	)
}
