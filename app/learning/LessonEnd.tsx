import { Form, useActionData } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import type { RefusedAct } from './LessonActivity.tsx'
import type { LessonView } from './LessonReader.tsx'
import type { ActivityProgress } from './use-activity.ts'

type LessonEndProps = { lesson: Pick<LessonView, 'finishId' | 'previous' | 'next'>; progress: ActivityProgress }

/** Where a lesson is finished: what is left to do, and the way on. */
export function LessonEnd({ lesson, progress }: LessonEndProps) {
	const error = whyNotFinished(useActionData<RefusedFinish>())
	return (
		<section aria-labelledby="lesson-end" className="no-print rounded-lg border border-line bg-sunken p-5 sm:p-6">
			<h2 id="lesson-end" className="font-semibold text-lg">
				{m.lesson_end()}
			</h2>
			<div aria-live="polite" className="mt-2">
				{progress.isComplete ? <p className="font-medium text-good">✓ {m.lesson_is_complete()}</p> : null}
				{!progress.isComplete && progress.openCount > 0 ? (
					<p>
						{m.lesson_still_open({ count: progress.openCount })}{' '}
						{progress.firstOpen ? (
							<a href={`#activity-${progress.firstOpen}`} className="link">
								{m.lesson_go_to_open({ count: progress.openCount })}
							</a>
						) : null}
					</p>
				) : null}
			</div>
			<Form method="post" className="mt-4">
				<input type="hidden" name="intent" value="finish" />
				<input type="hidden" name="requestId" value={lesson.finishId} />
				{error === null ? null : (
					<p role="alert" className="mb-3 font-medium text-bad">
						{error}
					</p>
				)}
				<Button look="primary" className="w-full sm:w-auto">
					{wayOn(lesson.next === null, progress.isComplete)}
				</Button>
			</Form>
			<nav aria-label={m.module_lessons()} className="mt-4 flex flex-wrap justify-between gap-3">
				{lesson.previous ? (
					<ButtonLink look="quiet" to={lesson.previous.path} rel="prev">
						<Arrow direction="back" />
						<span className="text-start">
							<span className="sr-only">{m.lesson_previous()}: </span>
							{lesson.previous.title}
						</span>
					</ButtonLink>
				) : null}
				{lesson.next ? (
					<ButtonLink look="quiet" to={lesson.next.path} rel="next" className="ms-auto">
						<span className="text-end">
							<span className="sr-only">{m.lesson_next()}: </span>
							{lesson.next.title}
						</span>
						<Arrow direction="on" />
					</ButtonLink>
				) : null}
			</nav>
		</section>
	)
}

function wayOn(isLast: boolean, isComplete: boolean): string {
	if (isLast) return isComplete ? m.go_to_assessment() : m.lesson_finish_and_test()
	return isComplete ? m.continue_module() : m.lesson_finish()
}

type RefusedFinish = { ok: false; error: string; refused: RefusedAct | null }

/** Acts of activities are told at theirs; what is left concerns the lesson as a whole. */
function whyNotFinished(result: RefusedFinish | undefined): string | null {
	if (result?.ok !== false) return null
	if (result.refused === null) return m.offline_act()
	return result.refused.activity === '' ? result.error : null
}

function Arrow({ direction }: { direction: 'back' | 'on' }) {
	return (
		<svg viewBox="0 0 16 16" className="mirror size-4 shrink-0" aria-hidden="true">
			<path
				d={direction === 'on' ? 'M6 3l5 5-5 5' : 'M10 3L5 8l5 5'}
				fill="none"
				stroke="currentColor"
				strokeWidth="2"
				strokeLinecap="round"
				strokeLinejoin="round"
			/>
		</svg>
	)
}
