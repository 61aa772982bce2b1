import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { SourceReference } from './SourceReference.tsx'
import type { LibrarySource } from './source-library.server.ts'

type LibrarySectionProps = {
	/** Null for the further reading, which belongs to no module. */
	moduleId: string | null
	title: string
	sources: readonly LibrarySource[]
	/** Unfolded: all sections together are fifty screens of a telephone. */
	isOpen: boolean
}

/** The sources of one module, each with the languages it can be read in and the lessons that cite it. */
export function LibrarySection({ moduleId, title, sources, isOpen }: LibrarySectionProps) {
	const id = `sources-${moduleId ?? 'further'}`
	return (
		<details open={isOpen} className="border-line border-t last:border-b">
			<summary className="py-4">
				<h2 id={id} className="inline font-bold text-xl">
					{title}
				</h2>
				<span className="block text-muted">{m.library_count({ count: sources.length })}</span>
			</summary>
			{moduleId === null ? <p className="text-muted">{m.library_further_text()}</p> : null}
			<ul className="mb-6 divide-y divide-line">
				{sources.map((source) => (
					<li key={source.code} className="py-4">
						<p>
							<SourceReference source={source} />
						</p>
						<p className="mt-1 text-muted text-sm">{m.library_source_languages({ languages: source.languages })}</p>
						{moduleId !== null && source.lessons.length > 0 ? <CitedIn moduleId={moduleId} source={source} /> : null}
					</li>
				))}
			</ul>
		</details>
	)
}

function CitedIn({ moduleId, source }: { moduleId: string; source: LibrarySource }) {
	return (
		<div className="mt-1 flex flex-wrap items-center gap-x-4 text-sm">
			<span className="text-muted">{m.library_cited_in()}</span>
			{source.lessons.map((lesson) => (
				<Link
					key={lesson.id}
					to={`${href('/learn/:module/:lesson', { module: moduleId, lesson: lesson.id })}#source-${source.code}`}
					className="link inline-flex min-h-11 items-center"
				>
					{lesson.title}
				</Link>
			))}
		</div>
	)
}
