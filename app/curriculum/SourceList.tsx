import { useId } from 'react'
import { m } from '#app/i18n/messages.ts'

export type CitedSource = {
	code: string
	author: string
	title: string
	year: number | null
	url: string | null
	note: string | null
}

/** The sources a lesson cites, numbered as in its text; `about` tells two such lists on a page apart for who hears them. */
export function SourceList({ sources, about }: { sources: CitedSource[]; about?: string }) {
	const label = useId()
	if (sources.length === 0) return null
	return (
		<section aria-labelledby={label}>
			<h2 id={label} className="font-semibold text-lg">
				{m.lesson_sources()}
				{about ? <span className="sr-only">: {about}</span> : null}
			</h2>
			<ol className="mt-3 list-decimal space-y-2 ps-6 text-muted text-sm">
				{sources.map((source) => (
					<li key={source.code} id={`source-${source.code}`} className="target:bg-accent-soft">
						<bdi>
							{source.author}, <cite>{source.title}</cite>
							{source.year ? `, ${source.year}` : ''}
						</bdi>
						{source.url ? (
							<>
								{' '}
								<a href={source.url} rel="noopener noreferrer" className="link">
									{new URL(source.url).hostname}
								</a>
							</>
						) : null}
						{source.note ? (
							<>
								{' '}
								<bdi lang="en">({source.note})</bdi>
							</>
						) : null}
					</li>
				))}
			</ol>
		</section>
	)
}
