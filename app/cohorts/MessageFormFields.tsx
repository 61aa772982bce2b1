import type { SubmissionResult } from '@conform-to/react'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { SelectField, TextAreaField, TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { LONGEST_BODY, LONGEST_SUBJECT, type MessageFields } from './message-form.ts'

type MessageFormFieldsProps = {
	lastResult: SubmissionResult | null | undefined
	values: Partial<MessageFields>
	/** How many people each audience is, now. */
	counts: { all: number; stuck: number }
}

/** A message being written; nothing is sent from here. */
export function MessageFormFields({ lastResult, values, counts }: MessageFormFieldsProps) {
	return (
		<PageForm<MessageFields> lastResult={lastResult} defaultValue={values} hidden={{ intent: 'preview' }}>
			{(fields) => (
				<>
					<SelectField
						field={fields.audience}
						label={m.message_audience()}
						options={[
							{ value: 'all', label: m.message_audience_all({ count: counts.all }) },
							{ value: 'stuck', label: m.message_audience_stuck({ count: counts.stuck }) },
						]}
					/>
					<TextField
						field={fields.subject}
						label={m.message_subject()}
						hint={m.message_subject_hint()}
						maxLength={LONGEST_SUBJECT}
						autoComplete="off"
						dir="auto"
					/>
					<TextAreaField
						field={fields.body}
						label={m.message_body()}
						hint={m.message_body_hint()}
						maxLength={LONGEST_BODY}
						rows={10}
						dir="auto"
					/>
					<Button look="primary">{m.message_preview()}</Button>
				</>
			)}
		</PageForm>
	)
}
