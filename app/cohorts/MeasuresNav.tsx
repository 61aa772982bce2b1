import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'

const PLACES = ['assessments', 'programme', 'answers'] as const
type Place = (typeof PLACES)[number]

/** The three kinds of measures, above each of them; what was chosen on one goes along to the next. */
export function MeasuresNav({ at, cohortId }: { at: Place; cohortId: string | null }) {
	const query = cohortId === null ? '' : `?${new URLSearchParams({ cohort: cohortId })}`
	const places = {
		assessments: { to: href('/trainer/measures'), label: m.measures_quality() },
		programme: { to: href('/trainer/measures/programme'), label: m.measures_programme() },
		answers: { to: href('/trainer/measures/answers'), label: m.measures_words() },
	}
	return (
		<nav aria-label={m.measures()} className="no-print -mt-2 mb-8">
			<ul className="flex flex-wrap gap-2">
				{PLACES.map((place) => (
					<li key={place}>
						<Link
							to={places[place].to + query}
							aria-current={place === at ? 'page' : undefined}
							className="flex min-h-11 items-center rounded-full border border-edge px-4 no-underline hover:border-accent hover:text-accent aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
						>
							{places[place].label}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
