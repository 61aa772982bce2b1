import type { SubmissionResult } from '@conform-to/react'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { SelectField, TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { ContextFields } from './context-forms.ts'
import type { NewContextView } from './new-context-view.server.ts'

type NewContextFormProps = { view: NewContextView; lastResult: SubmissionResult | null }

/** A place of its own: its name in every language of the interface, and what its readers start with. */
export function NewContextForm({ view: { locales, copies }, lastResult }: NewContextFormProps) {
	return (
		<PageForm<ContextFields> lastResult={lastResult}>
			{(fields) => (
				<>
					<fieldset className="space-y-4">
						<legend className="font-semibold text-lg">{m.context_name()}</legend>
						<p className="text-muted text-sm">{m.context_name_hint()}</p>
						<TextField field={fields.nameEn} label={m.in_english()} lang="en" dir="ltr" />
						<TextField field={fields.nameFr} label={m.in_french()} lang="fr" dir="ltr" />
						<TextField field={fields.nameAr} label={m.in_arabic()} lang="ar" dir="rtl" />
					</fieldset>
					<TextField field={fields.id} label={m.short_name()} hint={m.short_name_hint()} {...PLAIN} />
					<SelectField
						field={fields.defaultLocale}
						label={m.context_language()}
						hint={m.context_language_hint()}
						options={[
							{ value: '', label: m.as_wider() },
							...locales.map(({ tag, name }) => ({ value: tag, label: name })),
						]}
					/>
					<SelectField
						field={fields.digits}
						label={m.context_digits()}
						options={[
							{ value: '', label: m.as_wider() },
							{ value: 'latn', label: '0123456789' },
							{ value: 'arab', label: '٠١٢٣٤٥٦٧٨٩' },
						]}
					/>
					{copies.length > 0 ? (
						<SelectField
							field={fields.copyFrom}
							label={m.copy_from()}
							hint={m.copy_from_hint()}
							options={[
								{ value: '', label: m.copy_nothing() },
								...copies.map(({ id, name }) => ({ value: id, label: name })),
							]}
						/>
					) : null}
					<Button look="primary">{m.create_context()}</Button>
				</>
			)}
		</PageForm>
	)
}

/** Of a field that holds a word for computers. */
export const PLAIN = { dir: 'ltr', autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } as const
