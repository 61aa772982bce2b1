import { formatZone } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { SelectField, TextAreaField, TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { SessionReply } from './read-session-form.ts'
import type { SessionFields } from './session-form.ts'

type SessionFormFieldsProps = {
	last: SessionReply | null | undefined
	values: Partial<SessionFields>
	/** Made by the server for this page, so that the form sent twice is one session. */
	requestId?: string
	timeZone: string
	/** The two moments the stored time may be taken for; null where there is but one. */
	twice: [number, number] | null
	submit: string
}

/** What is said of a session, when it is planned and later. */
export function SessionFormFields({ last, values, requestId, timeZone, twice, submit }: SessionFormFieldsProps) {
	const moments = last ? last.twice : twice
	return (
		<PageForm<SessionFields> lastResult={last?.reply} defaultValue={values} hidden={requestId ? { requestId } : {}}>
			{(fields) => (
				<>
					<TextField
						field={fields.title}
						label={m.session_title()}
						hint={m.session_title_hint()}
						autoComplete="off"
						dir="auto"
					/>
					<div className="grid gap-5 sm:grid-cols-2">
						<TextField field={fields.day} label={m.session_day()} type="date" />
						<TextField field={fields.time} label={m.session_time()} type="time" />
					</div>
					{moments ? (
						<SelectField
							field={fields.which}
							label={m.session_which()}
							hint={m.session_which_hint()}
							options={[
								{ value: 'first', label: m.session_which_first({ time: formatZone(moments[0], timeZone) }) },
								{ value: 'second', label: m.session_which_second({ time: formatZone(moments[1], timeZone) }) },
							]}
						/>
					) : null}
					<TextField
						field={fields.minutes}
						label={m.session_minutes()}
						type="number"
						min={5}
						max={1440}
						inputMode="numeric"
					/>
					<TextField field={fields.place} label={m.session_place()} autoComplete="off" dir="auto" />
					<TextField
						field={fields.link}
						label={m.session_link()}
						hint={m.session_link_hint()}
						type="url"
						autoComplete="off"
						dir="ltr"
					/>
					<TextAreaField field={fields.note} label={m.session_note()} hint={m.session_note_hint()} dir="auto" />
					<Button look="primary">{submit}</Button>
				</>
			)}
		</PageForm>
	)
}
