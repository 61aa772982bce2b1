import { useState } from 'react'
import type { PresentedQuestion } from '#app/assessment/presented-question.ts'
import { QuestionCard } from '#app/assessment/QuestionCard.tsx'
import { withoutAnswer } from '#app/assessment/without-answer.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { ActivityCard, ActivityForm } from './ActivityCard.tsx'
import { type ActivityProgress, useActivity } from './use-activity.ts'
import { useFocusAfterChange } from './use-focus-after-change.ts'

export type QuestionState = { question: PresentedQuestion; requestId: string }

type LessonQuestionProps = {
	loaded: QuestionState
	/** What a form sent without scripts got back. */
	loadedError: string | null
	onProgress: (progress: ActivityProgress) => void
}

/** A question in a lesson: answered, told at once, and tried again as often as one likes. */
export function LessonQuestion({ loaded, loadedError, onProgress }: LessonQuestionProps) {
	const { state, isSaving, error, onSubmit } = useActivity(loaded, onProgress)
	const [putAside, setPutAside] = useState<QuestionState | null>(null)
	const isRetrying = putAside === state
	const question = isRetrying ? withoutAnswer(state.question) : state.question
	const { id } = question
	const showing = question.result ? 'told' : 'asked'
	const here = useFocusAfterChange(showing)
	return (
		<ActivityCard id={id}>
			<ActivityForm fields={{ intent: 'answer', activity: id, requestId: state.requestId }} onSubmit={onSubmit}>
				<div ref={here} tabIndex={-1} className="outline-none">
					<QuestionCard
						// New controls for each try: what was chosen before is not in the way.
						key={showing}
						question={question}
						error={isSaving ? null : (error ?? loadedError)}
					>
						{question.result ? (
							<Link
								to={`?again=${id}#activity-${id}`}
								onClick={(event) => {
									event.preventDefault()
									setPutAside(state)
								}}
								className="link flex min-h-11 items-center font-semibold"
							>
								{m.answer_try_again()}
							</Link>
						) : (
							<Button look="primary" disabled={isSaving}>
								{isSaving ? m.answer_saving() : m.answer_check()}
							</Button>
						)}
					</QuestionCard>
				</div>
			</ActivityForm>
		</ActivityCard>
	)
}
