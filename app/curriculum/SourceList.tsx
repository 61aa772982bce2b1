import { useId } from 'react'
import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { type CitedSource, SourceReference } from './SourceReference.tsx'

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
						<SourceReference source={source} />
					</li>
				))}
			</ol>
			<p className="no-print mt-3 text-sm">
				<Link to={href('/library')} className="link inline-flex min-h-11 items-center">
					{m.library_all_sources()}
				</Link>
			</p>
		</section>
	)
}
