import { m } from '#app/i18n/messages.ts'

/** The text that is being replaced or translated, and where it comes from, in the reader's words. */
export type TextBelow = {
	text: string
	layer: string
	language: string
	lang: string
	dir: 'ltr' | 'rtl'
	isTranslated: boolean
}

/** What is underneath, as it was written, to be read and copied from. */
export function TextBelowPane({ below }: { below: TextBelow }) {
	return (
		<details open className="min-w-0">
			<summary className="min-h-11 py-1 font-semibold text-xl">
				{below.isTranslated ? m.editor_source() : m.editor_below()}
			</summary>
			<p className="mb-3 text-muted text-sm">{m.editor_below_from({ layer: below.layer, language: below.language })}</p>
			<pre
				lang={below.lang}
				dir={below.dir}
				className="whitespace-pre-wrap break-words rounded-md border border-line bg-sunken p-4 text-[0.9375rem]"
			>
				{below.text}
			</pre>
		</details>
	)
}
