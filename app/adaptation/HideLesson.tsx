import { Form } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'

type HideLessonProps = {
	lessonId: string
	title: string
	/** The lessons that are left out as far as the draft has come. */
	hidden: readonly string[]
	/** As its readers have it. */
	row: { isHidden: boolean }
}

/** Leaves an optional lesson out, or lets it in again; one that a wider context leaves out is not for this one to decide. */
export function HideLesson({ lessonId, title, hidden, row }: HideLessonProps) {
	const isHiddenHere = hidden.includes(lessonId)
	if (row.isHidden && !isHiddenHere) return null
	return (
		<Form method="post" className="mt-1 font-normal">
			<input type="hidden" name="lesson" value={lessonId} />
			<Button name="intent" value={isHiddenHere ? 'show-lesson' : 'hide-lesson'} className="text-sm">
				{isHiddenHere ? m.lesson_show() : m.lesson_hide()}
				<span className="sr-only">: {title}</span>
			</Button>
			{isHiddenHere && !row.isHidden ? (
				<span className="ms-2 text-muted text-sm">{m.lesson_hidden_in_draft()}</span>
			) : null}
		</Form>
	)
}
