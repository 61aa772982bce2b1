import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import type { ShownText } from './shown-text.server.ts'

/** A text with where it comes from: whose, in which language, which version, since when. */
export function ShownTextBlock({ label, text, isOpen = false }: { label: string; text: ShownText; isOpen?: boolean }) {
	return (
		<details open={isOpen}>
			<summary className="min-h-11 py-2 font-semibold text-lg">{label}</summary>
			<p className="mb-2 text-muted text-sm">{textOrigin(text)}</p>
			<pre
				lang={text.locale?.tag}
				dir={text.locale?.dir ?? 'ltr'}
				className="max-w-measure whitespace-pre-wrap break-words rounded-md border border-line bg-sunken p-4 text-[0.9375rem]"
			>
				{text.text}
			</pre>
		</details>
	)
}

function textOrigin({ layerName, locale, revision, since }: ShownText): string {
	return [
		layerName,
		locale?.name,
		revision === null ? m.text_shipped() : m.text_revision({ number: revision }),
		since === null ? null : m.text_since({ date: formatDate(since) }),
	]
		.filter(Boolean)
		.join(' · ')
}
