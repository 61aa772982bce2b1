import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Card } from '#app/ui/Page.tsx'
import { EnrolmentBadge } from './EnrolmentBadge.tsx'
import type { PersonInCohort } from './person-in-cohort.server.ts'

type PersonFactsProps = {
	person: PersonInCohort
	timeZone: string
	/** Null before the first time; undefined where it is not for a trainer to see. */
	lastActiveAt: number | null | undefined
}

export function PersonFacts({ person, timeZone, lastActiveAt }: PersonFactsProps) {
	const facts = [
		{ term: m.cohort_phase(), said: <EnrolmentBadge state={person.state} /> },
		{ term: m.cohort_signs_in_as(), said: <bdi className="break-all">{person.identifier}</bdi> },
		...(lastActiveAt === undefined
			? []
			: [
					{
						term: m.cohort_last_active(),
						said: lastActiveAt === null ? m.cohort_not_yet() : formatDateTime(lastActiveAt, timeZone),
					},
				]),
		{ term: m.cohort_in_since(), said: formatDateTime(person.enrolledAt, timeZone) },
	]
	return (
		<Card>
			<dl className="space-y-3">
				{facts.map(({ term, said }) => (
					<div key={term} className="flex flex-wrap justify-between gap-x-6 gap-y-1">
						<dt className="text-muted">{term}</dt>
						<dd className="font-medium">{said}</dd>
					</div>
				))}
			</dl>
			{person.takesPart ? null : <p className="mt-4 text-muted">{m.cohort_record_not_shown()}</p>}
		</Card>
	)
}
