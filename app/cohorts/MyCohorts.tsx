import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'

/** The cohorts one learns in, each with the way to who else is there, and to what they certify. */
export function MyCohorts({ cohorts }: { cohorts: { id: string; name: string }[] }) {
	if (cohorts.length === 0) return null
	return (
		<div className="mt-8 flex flex-wrap items-center justify-between gap-x-6">
			<p className="flex flex-wrap items-center gap-x-2">
				<span className="text-muted">{m.learn_my_cohort()}</span>
				{cohorts.map(({ id, name }) => (
					<Link
						key={id}
						to={href('/cohorts/:cohort', { cohort: id })}
						className="link inline-flex min-h-11 items-center"
					>
						<bdi>{name}</bdi>
					</Link>
				))}
			</p>
			<Link to={href('/certificates')} className="link inline-flex min-h-11 items-center">
				{m.certificates()}
			</Link>
		</div>
	)
}
