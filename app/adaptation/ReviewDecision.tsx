import type { SubmissionResult } from '@conform-to/react'
import { Form } from 'react-router'
import type { Fault } from '#app/curriculum/fault.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { TextAreaField } from '#app/ui/Field.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { ProblemList } from './ProblemList.tsx'
import type { DecisionValues } from './review-forms.ts'
import type { RevisionView } from './revision-view.server.ts'

type ReviewDecisionProps = {
	view: Pick<RevisionView, 'revision' | 'can' | 'whyNotDecide'>
	lastResult: SubmissionResult | null
	/** What keeps the text from being published, as far as it is known. */
	faults: readonly Fault[]
	openComments: number
}

/** What becomes of a text in review, or of one that was in force before. */
export function ReviewDecision({ view, lastResult, faults, openComments }: ReviewDecisionProps) {
	const { revision, can, whyNotDecide } = view
	const isInReview = revision.state === 'in-review'
	if (!isInReview && !can.takeBack) return null
	return (
		<section
			id="decision"
			aria-labelledby="decision-label"
			className="max-w-measure scroll-mt-4 space-y-5 border-line border-t pt-8"
		>
			<h2 id="decision-label" className="font-semibold text-xl">
				{isInReview ? m.review_decide() : m.take_back()}
			</h2>
			{isInReview && faults.length > 0 ? <ProblemList faults={faults} onGo={null} /> : null}
			{whyNotDecide ? (
				<Notice>
					<p>{whyNotDecide}</p>
					<p className="text-muted">{m.review_two_persons()}</p>
				</Notice>
			) : null}
			{can.decide ? (
				<>
					{openComments > 0 ? <Notice tone="caution">{m.review_open_comments({ count: openComments })}</Notice> : null}
					<PageForm<DecisionValues> lastResult={lastResult} hidden={{ version: String(revision.version) }}>
						{(fields) => (
							<>
								<TextAreaField
									field={fields.decisionNote}
									label={m.review_decision_note()}
									hint={m.review_decision_hint()}
									dir="auto"
								/>
								<div className="flex flex-wrap gap-3">
									<Button look="primary" name="intent" value="approve">
										{m.review_approve()}
									</Button>
									<Button name="intent" value="request-changes">
										{m.review_request_changes()}
									</Button>
								</div>
							</>
						)}
					</PageForm>
				</>
			) : null}
			{can.recall ? (
				<Form method="post">
					<p className="mb-2 text-muted">{m.review_recall_text()}</p>
					<Button name="intent" value="recall">
						{m.review_recall()}
					</Button>
				</Form>
			) : null}
			{can.takeBack ? (
				<Confirm
					label={m.take_back()}
					question={m.review_take_back_question()}
					confirm={m.review_take_back_confirm()}
					fields={{ intent: 'take-back' }}
				/>
			) : null}
		</section>
	)
}
