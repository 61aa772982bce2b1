import { type ReactNode, use } from 'react'
import { TextLanguage } from '#app/curriculum/text-language.ts'
import { m } from '#app/i18n/messages.ts'
import { ActivityCard, ActivityForm, SaveRow } from './ActivityCard.tsx'
import { useActivity } from './use-activity.ts'
import { MAX_WORKBOOK_CHARACTERS } from './workbook-limits.ts'

export type ReflectionState = { id: string; text: string; version: number; requestId: string }

type LessonReflectionProps = {
	/** A lesson's note is written the same way. */
	intent?: 'reflect' | 'note'
	loaded: ReflectionState
	loadedError: string | null
	/** The prompt. */
	children: ReactNode
}

/** Free writing that only its writer ever reads. */
export function LessonReflection({ intent = 'reflect', loaded, loadedError, children }: LessonReflectionProps) {
	const { state, error, ...saving } = useActivity(loaded)
	const { id } = state
	const language = use(TextLanguage)
	return (
		<ActivityCard id={id} label={intent === 'reflect' ? m.reflection() : ''}>
			<ActivityForm
				fields={{ intent, activity: id, version: String(state.version), requestId: state.requestId }}
				onSubmit={saving.onSubmit}
			>
				<div id={`prompt-${id}`} {...language} className="mb-3 space-y-2 font-medium">
					{children}
				</div>
				<textarea
					name="text"
					rows={5}
					dir="auto"
					defaultValue={state.text}
					maxLength={MAX_WORKBOOK_CHARACTERS}
					aria-labelledby={`prompt-${id}`}
					aria-describedby={`private-${id}`}
					className="block w-full rounded-md border border-edge bg-surface px-3 py-2"
				/>
				<p id={`private-${id}`} className="mt-1.5 text-muted text-sm">
					{m.only_you_can_read_this()}
				</p>
				<SaveRow
					id={id}
					isSaving={saving.isSaving}
					isSaved={saving.isSaved}
					note={saving.note}
					error={error ?? loadedError}
				/>
			</ActivityForm>
		</ActivityCard>
	)
}
