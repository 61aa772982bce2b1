import type { SubmissionResult } from '@conform-to/react'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { SelectField, TextAreaField, TextField } from '#app/ui/Field.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { LessonFields } from './context-forms.ts'
import { PLAIN } from './NewContextForm.tsx'
import type { NewLessonView } from './new-lesson-view.server.ts'

type NewLessonFormProps = { view: NewLessonView; lastResult: SubmissionResult | null }

/** What a lesson is, before its text is written: its entry in the module's list, and the first lines of its text. */
export function NewLessonForm({ view: { locales, lessons }, lastResult }: NewLessonFormProps) {
	return (
		<PageForm<LessonFields>
			lastResult={lastResult}
			defaultValue={{ minutes: 10, kind: 'lesson', after: lessons.at(-1)?.id, optional: 'on' }}
		>
			{(fields) => (
				<>
					<Notice>{m.new_lesson_steps()}</Notice>
					<SelectField
						field={fields.locale}
						label={m.lesson_language()}
						hint={m.lesson_language_hint()}
						options={locales.map(({ tag, name }) => ({ value: tag, label: name }))}
					/>
					<TextField field={fields.title} label={m.lesson_title()} dir="auto" />
					<TextAreaField field={fields.aim} label={m.new_lesson_aim()} hint={m.lesson_aim_hint()} rows={2} dir="auto" />
					<TextField field={fields.id} label={m.short_name()} hint={m.short_name_hint()} {...PLAIN} />
					<SelectField
						field={fields.kind}
						label={m.lesson_kind()}
						options={[
							{ value: 'lesson', label: m.kind_lesson() },
							{ value: 'practice', label: m.kind_practice() },
							{ value: 'reference', label: m.kind_reference() },
						]}
					/>
					<TextField field={fields.minutes} label={m.lesson_minutes()} type="number" min={1} max={180} dir="ltr" />
					<SelectField
						field={fields.after}
						label={m.lesson_after()}
						options={lessons.map(({ id, title }) => ({ value: id, label: title }))}
					/>
					<Check
						name={fields.optional.name}
						defaultChecked={fields.optional.defaultValue === 'on'}
						label={m.lesson_may_hide()}
						hint={m.lesson_may_hide_hint()}
					/>
					<Button look="primary">{m.begin_lesson()}</Button>
				</>
			)}
		</PageForm>
	)
}
