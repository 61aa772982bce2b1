import { Form } from 'react-router'
import type { Segment } from '#app/curriculum/compiled-document.ts'
import { Segments } from '#app/curriculum/Segments.tsx'
import { TemplateForm, type TemplateValues } from '#app/curriculum/template-values.ts'
import { languageMark, TextLanguage } from '#app/curriculum/text-language.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Page.tsx'

type TemplateSheetProps = {
	segments: readonly Segment[]
	values: TemplateValues
	/** What is sent besides the fields: the id of the write, and the version it is based on. */
	hidden: Record<string, string>
	error: string | null
	/** Of the text, where it is not the page's. */
	lang: string | undefined
	dir: 'ltr' | 'rtl' | undefined
}

/** A template as a sheet: on the screen a form that its reader keeps for themselves, on paper room to write. */
export function TemplateSheet({ segments, values, hidden, error, lang, dir }: TemplateSheetProps) {
	return (
		<Form method="post">
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{error === null ? null : (
				<div className="mb-6">
					<Notice tone="bad" role="alert">
						{error}
					</Notice>
				</div>
			)}
			<div lang={lang} dir={dir} className="prose template">
				<TemplateForm value={values}>
					<TextLanguage value={languageMark(lang, dir)}>
						<Segments segments={segments} />
					</TextLanguage>
				</TemplateForm>
			</div>
			<div className="no-print mt-8">
				<Button look="primary">{m.template_save()}</Button>
			</div>
		</Form>
	)
}
