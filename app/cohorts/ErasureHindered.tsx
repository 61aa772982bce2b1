import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice } from '#app/ui/Page.tsx'

type ErasureHinderedProps = { hindrances: { isLastAdmin: boolean; cohorts: { id: string; name: string }[] } }

/** Why a person cannot be erased yet, and where that is changed. */
export function ErasureHindered({ hindrances: { isLastAdmin, cohorts } }: ErasureHinderedProps) {
	return (
		<Notice tone="caution" role="alert">
			<p className="font-semibold">{m.erase_not_yet()}</p>
			{isLastAdmin ? (
				<p className="mt-2">
					{m.erase_last_admin()}{' '}
					<Link to={href('/admin/people')} className="link inline-block py-2">
						{m.erase_to_people()}
					</Link>
				</p>
			) : null}
			{cohorts.length > 0 ? (
				<>
					<p className="mt-2">{m.erase_only_trainer()}</p>
					<ul className="mt-1 list-disc ps-5">
						{cohorts.map(({ id, name }) => (
							<li key={id}>
								<Link to={href('/trainer/cohorts/:cohort/settings', { cohort: id })} className="link inline-block py-2">
									<bdi>{name}</bdi>
								</Link>
							</li>
						))}
					</ul>
				</>
			) : null}
		</Notice>
	)
}
