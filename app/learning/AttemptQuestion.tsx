import type { FormEvent } from 'react'
import { QuestionCard } from '#app/assessment/QuestionCard.tsx'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { ActivityCard, ActivityForm, SavingStatus } from './ActivityCard.tsx'
import type { QuestionState } from './LessonQuestion.tsx'
import { type ActivityProgress, useActivity } from './use-activity.ts'

type AttemptQuestionProps = {
	loaded: QuestionState
	loadedError: string | null
	position: string
	onProgress: (progress: ActivityProgress) => void
}

/** A question of an open attempt: saved as soon as it is answered, and free to be changed until the attempt is sent. */
export function AttemptQuestion({ loaded, loadedError, position, onProgress }: AttemptQuestionProps) {
	const { state, error, isSaving, isSaved, onSubmit } = useActivity(loaded, onProgress)
	const { id, kind, isAnswered } = state.question
	const refusal = isSaving || isSaved ? null : (error ?? loadedError)
	const isTyped = kind === 'numeric' || kind === 'short-text'
	return (
		<ActivityCard id={id}>
			<ActivityForm
				fields={{ intent: 'answer', activity: id, requestId: state.requestId }}
				onSubmit={onSubmit}
				onChange={isTyped ? undefined : saveWhenWhole}
			>
				<QuestionCard question={loaded.question} position={position} error={refusal}>
					<Button disabled={isSaving}>{m.answer_save()}</Button>
					<SavingStatus isSaving={isSaving} isSaved={isSaved || (isAnswered && refusal === null)} error={null} />
				</QuestionCard>
			</ActivityForm>
		</ActivityCard>
	)
}

/** An ordering or a matching is sent when every part has its place. */
function saveWhenWhole(event: FormEvent<HTMLFormElement>) {
	const form = event.currentTarget
	const isWhole = [...form.querySelectorAll('select')].every((select) => select.value !== '')
	if (isWhole) form.requestSubmit()
}
