import { href } from 'react-router'
import { Link } from '#app/ui/Link.tsx'

type PersonLinkProps = { cohortId: string; userId: string; displayName: string }

/** Somebody's name, which leads to their page in the cohort. */
export function PersonLink({ cohortId, userId, displayName }: PersonLinkProps) {
	return (
		<Link
			to={href('/trainer/cohorts/:cohort/people/:person', { cohort: cohortId, person: userId })}
			className="link inline-block py-2 sm:py-0"
		>
			<bdi>{displayName}</bdi>
		</Link>
	)
}
