import { Html } from '#app/assessment/Html.tsx'
import { m } from '#app/i18n/messages.ts'
import { Check } from '#app/ui/Check.tsx'
import { ActivityCard, ActivityForm, SaveRow } from './ActivityCard.tsx'
import { useActivity } from './use-activity.ts'

export type ChecklistState = { id: string; checked: string[]; requestId: string }

type LessonChecklistProps = {
	title: string
	items: { id: string; html: string }[]
	loaded: ChecklistState
	loadedError: string | null
}

/** Ticks that stay. With scripts each tick is saved as it is set; without, all at once by the button. */
export function LessonChecklist({ title, items, loaded, loadedError }: LessonChecklistProps) {
	const { state, error, ...saving } = useActivity(loaded)
	const { id } = state
	return (
		<ActivityCard id={id} label={m.checklist()} title={title}>
			<ActivityForm fields={{ intent: 'check', activity: id, requestId: state.requestId }} onSubmit={saving.onSubmit}>
				{items.map((item) => (
					<Check
						key={item.id}
						name="checked"
						value={item.id}
						defaultChecked={state.checked.includes(item.id)}
						onChange={(event) => event.currentTarget.form?.requestSubmit()}
						label={<Html html={item.html} />}
					/>
				))}
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
