import type { SubmissionResult } from '@conform-to/react'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { TextAreaField, TextField } from '#app/ui/Field.tsx'
import { Card } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { ShownLocale } from './shown-names.ts'
import { fromName, MOST_PAIRS, type TermFields, termFields, toName } from './term-fields.ts'
import type { TermRow } from './terms-view.server.ts'

type TermEditFormProps = { row: TermRow; locale: ShownLocale; lastResult: SubmissionResult | null }

/** What one term is called in a context: in the glossary, and in the lessons. */
export function TermEditForm({ row, locale, lastResult }: TermEditFormProps) {
	const { wider, own } = row
	const said = { lang: locale.tag, dir: locale.dir }
	const pairs = Math.min(MOST_PAIRS, Math.max(3, Object.keys(own?.words ?? {}).length + 2))
	return (
		<Card>
			<h2 className="font-semibold text-xl" id="term-label">
				<bdi lang={locale.tag}>{wider?.term ?? own?.term ?? row.id}</bdi>
			</h2>
			{wider ? (
				<p className="mt-1 mb-5 max-w-measure text-muted" {...said}>
					{wider.definition}
				</p>
			) : null}
			<PageForm<TermFields> lastResult={lastResult} defaultValue={termFields(own ?? {})} hidden={{ id: row.id }}>
				{(fields) => (
					<>
						<fieldset className="space-y-3">
							<legend className="font-semibold text-lg">{m.term_words()}</legend>
							<p className="text-muted text-sm">{m.term_words_hint()}</p>
							{Array.from({ length: pairs }, (_, index) => index).map((index) => {
								const [from, to] = [fields[fromName(index)], fields[toName(index)]]
								const number = formatNumber(index + 1)
								return from && to ? (
									<div key={from.name} className="grid gap-3 sm:grid-cols-2">
										<TextField field={from} label={m.term_from({ number })} {...said} />
										<TextField field={to} label={m.term_to({ number })} {...said} />
									</div>
								) : null
							})}
						</fieldset>
						{fields.term && fields.definition ? (
							<fieldset className="space-y-4">
								<legend className="font-semibold text-lg">{m.term_glossary()}</legend>
								<p className="text-muted text-sm">{m.term_glossary_hint()}</p>
								<TextField field={fields.term} label={m.term_name()} {...said} />
								<TextAreaField field={fields.definition} label={m.term_definition()} {...said} />
							</fieldset>
						) : null}
						<div className="flex flex-wrap gap-3">
							<Button look="primary">{m.term_keep()}</Button>
							<ButtonLink look="quiet" to={`?locale=${locale.tag}`}>
								{m.cancel()}
							</ButtonLink>
						</div>
					</>
				)}
			</PageForm>
		</Card>
	)
}
