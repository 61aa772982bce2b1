import { m } from '#app/i18n/messages.ts'

export type GlossaryTerm = { id: string; term: string; definition: string }

/** What the terms in a text open: the browser's own popovers, so they need no script; and a list for print and old phones. */
export function TermPopovers({ terms }: { terms: GlossaryTerm[] }) {
	if (terms.length === 0) return null
	return (
		<>
			{terms.map(({ id, term, definition }) => (
				<div
					key={id}
					id={`term-${id}`}
					popover="auto"
					role="note"
					aria-label={term}
					className="m-auto max-w-sm rounded-lg border border-line bg-surface p-5 text-ink shadow-lg"
				>
					<p className="font-semibold">{term}</p>
					<p className="mt-1">{definition}</p>
					<button
						type="button"
						popoverTarget={`term-${id}`}
						popoverTargetAction="hide"
						className="mt-3 min-h-11 cursor-pointer rounded-md px-3 font-semibold text-accent hover:bg-accent-soft"
					>
						{m.close()}
					</button>
				</div>
			))}
			<details className="on-paper mt-8 max-w-measure lg:col-span-2">
				<summary className="min-h-11 py-2 font-semibold">{m.lesson_terms()}</summary>
				<dl className="space-y-3">
					{terms.map(({ id, term, definition }) => (
						<div key={id}>
							<dt className="font-semibold">{term}</dt>
							<dd className="text-muted">{definition}</dd>
						</div>
					))}
				</dl>
			</details>
		</>
	)
}
