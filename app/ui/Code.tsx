import type { ReactNode } from 'react'

/** A word of a computer's language, which reads from left to right in every page. */
export function Code({ children }: { children: ReactNode }) {
	return (
		<code dir="ltr" lang="en" translate="no" className="text-[0.95em]">
			{children}
		</code>
	)
}

export function CodeList({ words }: { words: readonly string[] }) {
	return (
		<span className="inline-flex flex-wrap gap-x-3">
			{words.map((word) => (
				<Code key={word}>{word}</Code>
			))}
		</span>
	)
}

/** Lines of source to read and copy; long ones wrap, so that nothing has to be scrolled sideways. */
export function CodeBlock({ children }: { children: string }) {
	return (
		<pre
			dir="ltr"
			lang="en"
			translate="no"
			className="whitespace-pre-wrap rounded-md border border-line bg-sunken px-4 py-3 text-sm"
		>
			<code>{children}</code>
		</pre>
	)
}

/** Words for authors that exist in English only, in a page of any language; the line begins where the page's lines do. */
export function English({ className = '', children }: { className?: string; children: ReactNode }) {
	return (
		<span className={`block ${className}`}>
			<span lang="en" dir="ltr">
				{children}
			</span>
		</span>
	)
}
