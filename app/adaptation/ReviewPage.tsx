import { type ReactNode, useRef } from 'react'
import type { Fault } from '#app/curriculum/fault.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink, buttonClasses } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { useIsScripted } from '#app/ui/use-is-scripted.ts'
import type { ReviewOutcome } from './act-on-review.server.ts'
import { editPath, mergePath } from './adaptation-paths.tsx'
import { FilePage } from './FilePage.tsx'
import { ProblemList } from './ProblemList.tsx'
import { type PlacedComment, ReviewComments } from './ReviewComments.tsx'
import { ReviewDecision } from './ReviewDecision.tsx'
import { ReviewText } from './ReviewText.tsx'
import { RevisionFacts } from './RevisionFacts.tsx'
import type { ReviewedDifference } from './reviewed-difference.ts'
import type { RevisionView } from './revision-view.server.ts'

type ReviewPageProps = {
	view: RevisionView
	reviewed: ReviewedDifference
	comments: PlacedComment[]
	/** The line that a remark is to be about, from the address. */
	line: number | null
	/** The text as its readers would get it; null where it does not compile, or has no page of its own. */
	preview: { faults: Fault[]; text: ReactNode }
	outcome: ReviewOutcome | null
}

/** One version of a text, to be read beside what it replaces, talked about and decided on. */
export function ReviewPage({ view, reviewed, comments, line, preview, outcome }: ReviewPageProps) {
	const { revision, can } = view
	const isScripted = useIsScripted()
	const here = useRef<HTMLDivElement>(null)
	const refused = outcome?.kind === 'refused' ? outcome : null
	const decision = outcome?.kind === 'decision' ? outcome : null
	const faults = decision?.faults.length ? decision.faults : preview.faults

	const commentOn = (number: number) => {
		const form = here.current?.querySelector('#comment')
		const field = form?.querySelector<HTMLInputElement>('input[name="line"]')
		if (field) field.value = String(number)
		form?.querySelector('textarea')?.focus()
	}

	return (
		<FilePage
			heading={view}
			doing={m.revision_number({ number: formatNumber(revision.number) })}
			actions={
				can.edit ? (
					<ButtonLink to={editPath(view)}>{m.draft_continue()}</ButtonLink>
				) : can.decide ? (
					<a href="#decision" className={buttonClasses('secondary')}>
						{m.review_decide()}
					</a>
				) : null
			}
		>
			<div ref={here} className="space-y-10">
				{refused ? (
					<div className="max-w-measure space-y-3">
						<Notice tone="bad" role="alert">
							{refused.text}
						</Notice>
						{refused.faults.length > 0 ? <ProblemList faults={refused.faults} onGo={null} /> : null}
					</div>
				) : null}
				<RevisionFacts view={view} />
				{view.isStale ? (
					<Notice tone="caution">
						<p>{m.review_stale()}</p>
						{can.edit ? (
							<p className="mt-2">
								<ButtonLink to={mergePath(view)}>{m.bring_up_to_date()}</ButtonLink>
							</p>
						) : null}
					</Notice>
				) : null}
				<div className="grid gap-x-8 gap-y-10 xl:grid-cols-2 xl:grid-rows-[auto_auto_1fr]">
					<ReviewText
						view={view}
						reviewed={reviewed}
						comments={comments}
						mayComment={can.comment}
						onLine={isScripted ? commentOn : undefined}
					/>
					<div className="min-w-0 xl:row-span-3">
						<ReviewPreview view={view} preview={preview} />
					</div>
					<ReviewComments
						comments={comments}
						lang={view.locale?.tag ?? 'en'}
						dir={view.locale?.dir ?? 'ltr'}
						mayComment={can.comment}
						lastResult={outcome?.kind === 'comment' ? outcome.submission : null}
						line={line}
					/>
					<ReviewDecision
						view={view}
						lastResult={decision?.submission ?? null}
						faults={faults}
						openComments={comments.filter(({ resolvedAt }) => resolvedAt === null).length}
					/>
				</div>
			</div>
		</FilePage>
	)
}

/** The text where its readers meet it: a passage stands in its whole lesson, which can be folded away. */
function ReviewPreview({ view, preview }: Pick<ReviewPageProps, 'view' | 'preview'>) {
	return (
		<details open>
			<summary className="min-h-11 py-1 font-semibold text-xl">{m.editor_preview()}</summary>
			{view.kind === 'slot' && preview.text ? (
				<a href={`#slot-${view.title}`} className="link inline-flex min-h-11 items-center">
					{m.review_go_to_passage()}
				</a>
			) : null}
			<div className="mt-2 rounded-md border border-line bg-paper p-4 sm:p-6">
				{preview.text ?? (
					<p className="text-muted">
						{preview.faults.length > 0 ? m.review_preview_faulty() : m.editor_preview_none()}
					</p>
				)}
			</div>
		</details>
	)
}
