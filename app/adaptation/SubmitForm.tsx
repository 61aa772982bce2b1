import type { SubmissionResult } from '@conform-to/react'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { SelectField, TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { SubmissionValues } from './submission-form.ts'

type SubmitFormProps = {
	lastResult: SubmissionResult | null
	defaults: Partial<SubmissionValues>
	/** Words of people and places are in it, so the do-no-harm questions are asked. */
	asksChecklist: boolean
	mayMarkMinor: boolean
	/** False where the programme does without the two-person rule: the text is published at once. */
	isReviewed: boolean
}

/** Hands a text over, with what its writer answers for. */
export function SubmitForm({ lastResult, defaults, asksChecklist, mayMarkMinor, isReviewed }: SubmitFormProps) {
	return (
		<PageForm<SubmissionValues> lastResult={lastResult} defaultValue={defaults} hidden={{ intent: 'submit' }}>
			{(fields) => (
				<>
					<TextField field={fields.note} label={m.submit_note()} hint={m.submit_note_hint()} />
					{asksChecklist ? (
						<fieldset className="space-y-4 rounded-md border border-line p-4">
							<legend className="px-1 font-semibold">{m.submit_do_no_harm()}</legend>
							<SelectField
								field={fields.recognisable}
								label={m.submit_recognisable()}
								options={[
									{ value: '', label: m.submit_choose() },
									{ value: 'no', label: m.submit_recognisable_no() },
									{ value: 'changed', label: m.submit_recognisable_changed() },
									{ value: 'consented', label: m.submit_recognisable_consented() },
								]}
							/>
							<SelectField
								field={fields.readByCommunity}
								label={m.submit_community()}
								options={[
									{ value: '', label: m.submit_choose() },
									{ value: 'yes', label: m.submit_community_yes() },
									{ value: 'not-portrayed', label: m.submit_community_none() },
								]}
							/>
							<TextField field={fields.lawCheckedBy} label={m.submit_law_by()} hint={m.submit_law_hint()} />
							<TextField field={fields.lawCheckedOn} label={m.submit_law_on()} type="date" dir="ltr" />
						</fieldset>
					) : null}
					<TextField
						field={fields.reviewBy}
						label={m.submit_review_by()}
						hint={m.submit_review_by_hint()}
						type="date"
						dir="ltr"
					/>
					{mayMarkMinor ? (
						<Check
							name={fields.isMinor.name}
							defaultChecked={fields.isMinor.defaultValue === 'on'}
							label={m.submit_minor()}
							hint={m.submit_minor_hint()}
						/>
					) : null}
					<Button look="primary">{isReviewed ? m.submit_for_review() : m.submit_publish()}</Button>
				</>
			)}
		</PageForm>
	)
}
