import type { SubmissionResult } from '@conform-to/react'
import { formatNumber } from '#app/i18n/format.ts'
import { INTERFACE_LOCALES, type InterfaceLocale, LOCALE_NAMES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { SelectField, TextAreaField, TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { MOST_SLIPS_AT_ONCE } from './joining-limits.ts'
import type { SlipFields } from './slip-form.ts'

type MakeSlipsProps = { requestId: string; locale: InterfaceLocale; lastResult: SubmissionResult | null }

/** Asks for slips: for people by name, or so many for whoever comes. */
export function MakeSlips({ requestId, locale, lastResult }: MakeSlipsProps) {
	const languages = INTERFACE_LOCALES.map((tag) => ({ value: tag, label: LOCALE_NAMES[tag] }))
	return (
		<PageForm<SlipFields> lastResult={lastResult} defaultValue={{ locale }} hidden={{ intent: 'make', requestId }}>
			{(fields) => (
				<>
					<TextAreaField
						field={fields.names}
						label={m.joining_slip_names()}
						hint={m.joining_slip_names_hint()}
						dir="auto"
						spellCheck={false}
					/>
					<TextField
						field={fields.count}
						label={m.joining_slip_count()}
						hint={m.joining_slip_count_hint({ most: formatNumber(MOST_SLIPS_AT_ONCE) })}
						inputMode="numeric"
						autoComplete="off"
						className="block min-h-11 w-28 rounded-md border border-edge bg-surface px-3 py-2 text-ink"
					/>
					<SelectField
						field={fields.locale}
						label={m.joining_slip_language()}
						hint={m.joining_slip_language_hint()}
						options={languages}
					/>
					<Button look="primary">{m.joining_make_slips()}</Button>
				</>
			)}
		</PageForm>
	)
}
