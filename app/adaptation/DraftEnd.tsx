import type { SubmissionResult } from '@conform-to/react'
import { m } from '#app/i18n/messages.ts'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Notice } from '#app/ui/Page.tsx'
import type { EditView } from './edit-view.server.ts'
import { SubmitForm } from './SubmitForm.tsx'

type DraftEndProps = {
	submission: EditView['submission']
	lastResult: SubmissionResult | null
	/** Something in the text keeps it from being handed over. */
	hasProblems: boolean
}

/** What becomes of a draft in the end: it is handed over, or put away. */
export function DraftEnd({ submission, lastResult, hasProblems }: DraftEndProps) {
	return (
		<section aria-labelledby="end-label" className="mt-12 border-line border-t pt-8">
			<h2 id="end-label" className="mb-4 font-semibold text-xl">
				{submission.isReviewed ? m.submit_for_review() : m.submit_publish()}
			</h2>
			{hasProblems ? (
				<div className="mb-5 max-w-md">
					<Notice tone="caution">{m.submit_mend_first()}</Notice>
				</div>
			) : null}
			<SubmitForm lastResult={lastResult} {...submission} />
			<div className="mt-8">
				<Confirm
					label={m.discard_draft()}
					question={m.discard_question()}
					confirm={m.discard_confirm()}
					fields={{ intent: 'discard' }}
				/>
			</div>
		</section>
	)
}
