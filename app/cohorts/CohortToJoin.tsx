import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'

/** Which cohort one is about to join, and whose it is. */
export function CohortToJoin({ cohort, trainers }: { cohort: string; trainers: string[] }) {
	return (
		<div>
			<p className="font-bold text-2xl">
				<bdi>{cohort}</bdi>
			</p>
			{trainers.length > 0 ? (
				<p className="text-lg text-muted">
					{m.joining_with_trainers({ trainers: trainers.map(isolated).join(' · ') })}
				</p>
			) : null}
		</div>
	)
}
