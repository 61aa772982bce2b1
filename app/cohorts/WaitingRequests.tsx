import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice } from '#app/ui/Page.tsx'

/** Which cohorts somebody has asked to join and not been answered yet; nothing where there are none. */
export function WaitingRequests({ cohorts }: { cohorts: string[] }) {
	if (cohorts.length === 0) return null
	return (
		<div className="mb-8">
			<Notice>
				{cohorts.map((cohort) => (
					<p key={cohort}>{m.joining_waiting_for({ cohort: isolated(cohort) })}</p>
				))}
			</Notice>
		</div>
	)
}
