import { m } from '#app/i18n/messages.ts'
import type { TocEntry } from './compiled-document.ts'

type LessonContentsProps = { toc: readonly TocEntry[]; isOpen?: boolean; className?: string }

/** The headings of a text, to jump to; nothing where there is only one. */
export function LessonContents({ toc, isOpen = false, className = '' }: LessonContentsProps) {
	if (toc.length < 2) return null
	return (
		<nav aria-label={m.lesson_on_this_page()} className={`no-print ${className}`}>
			<details
				open={isOpen}
				className="rounded-md border border-line bg-surface px-4 lg:border-0 lg:bg-transparent lg:px-0"
			>
				<summary className="min-h-11 py-2.5 font-semibold">{m.lesson_on_this_page()}</summary>
				<ol className="pb-3">
					{toc.map((entry) => (
						<li key={entry.id} className={entry.depth === 3 ? 'ps-4' : ''}>
							<a
								href={`#${entry.id}`}
								className="block py-2 text-muted leading-snug no-underline [&:lang(ar)]:leading-normal hover:text-accent hover:underline"
							>
								{entry.text}
							</a>
						</li>
					))}
				</ol>
			</details>
		</nav>
	)
}
