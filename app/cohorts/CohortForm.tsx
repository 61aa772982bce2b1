import type { SubmissionResult } from '@conform-to/react'
import { INTERFACE_LOCALES, LOCALE_NAMES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { SelectField, TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { CohortFields } from './cohort-form.ts'

type CohortFormProps = {
	lastResult: SubmissionResult | null
	values: Partial<CohortFields>
	/** Each under the wider one it lies in. */
	contexts: { id: string; name: string; depth: number }[]
	/** Those of the server: a browser may know others. */
	timeZones: readonly string[]
	submit: string
	/** Of a cohort being made, so that it is made once. */
	requestId?: string
	/** Of `savedState`, of one that is changed. */
	basedOn?: string
}

const STEP = '\u2003'

/** What is said of a cohort, when it is made and later. */
export function CohortForm({ lastResult, values, contexts, timeZones, submit, requestId, basedOn }: CohortFormProps) {
	const places = contexts.map(({ id, name, depth }) => ({ value: id, label: STEP.repeat(depth) + name }))
	const known = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
	const zones = values.timeZone ? known : [{ value: '', label: m.cohort_time_zone_choose() }, ...known]
	const locales = INTERFACE_LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))
	const hidden = { intent: 'save', ...(requestId ? { requestId } : {}), ...(basedOn ? { basedOn } : {}) }
	return (
		<PageForm<CohortFields> lastResult={lastResult} defaultValue={values} hidden={hidden}>
			{(fields) => (
				<>
					<TextField
						field={fields.name}
						label={m.cohort_name_label()}
						hint={m.cohort_name_hint()}
						autoComplete="off"
						dir="auto"
					/>
					<SelectField
						field={fields.contextId}
						label={m.cohort_context()}
						hint={m.cohort_context_hint()}
						options={[{ value: 'base', label: m.provenance_base() }, ...places]}
					/>
					<div className="grid gap-5 sm:grid-cols-2">
						<TextField field={fields.startsOn} label={m.cohort_starts()} type="date" />
						<TextField field={fields.endsOn} label={m.cohort_ends()} type="date" />
					</div>
					<SelectField
						field={fields.timeZone}
						label={m.cohort_time_zone()}
						hint={m.cohort_time_zone_hint()}
						options={zones}
						dir="ltr"
					/>
					<SelectField
						field={fields.locale}
						label={m.cohort_language()}
						hint={m.cohort_language_hint()}
						options={locales}
					/>
					<Check
						name={fields.showsNames.name}
						defaultChecked={fields.showsNames.defaultChecked}
						label={m.cohort_shows_names()}
						hint={m.cohort_shows_names_hint()}
					/>
					<Button look="primary">{submit}</Button>
				</>
			)}
		</PageForm>
	)
}
