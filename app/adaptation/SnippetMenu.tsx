import { m } from '#app/i18n/messages.ts'
import type { ComponentSnippet } from './component-snippets.ts'

type SnippetMenuProps = { snippets: readonly ComponentSnippet[]; onInsert: (snippet: ComponentSnippet) => void }

/** The components a text may use, to be inserted at the cursor with their attributes. */
export function SnippetMenu({ snippets, onInsert }: SnippetMenuProps) {
	return (
		<details className="rounded-md border border-line bg-surface px-4">
			<summary className="min-h-11 py-2.5 font-semibold">{m.editor_insert()}</summary>
			<ul className="grid gap-2 pb-4 sm:grid-cols-2">
				{snippets.map((snippet) => (
					<li key={snippet.name}>
						<button
							type="button"
							onClick={() => onInsert(snippet)}
							className="block min-h-11 w-full cursor-pointer rounded-md border border-edge px-3 py-2 text-start hover:border-accent"
						>
							<span lang="en" dir="ltr" className="block font-semibold text-accent">
								{snippet.name}
							</span>
							<span lang="en" dir="ltr" className="block text-muted text-sm">
								{snippet.description}
							</span>
						</button>
					</li>
				))}
			</ul>
		</details>
	)
}
