import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { EmptyState } from '#app/ui/Page.tsx'

/** A cohort without people, and what its trainer does next. */
export function NobodyYet({ cohortId, mayChange }: { cohortId: string; mayChange: boolean }) {
	const at = { cohort: cohortId }
	return (
		<EmptyState title={m.cohort_nobody_yet()}>
			<p>{m.cohort_nobody_yet_text()}</p>
			{mayChange ? (
				<div className="mt-4 flex flex-wrap justify-center gap-3">
					<ButtonLink look="primary" to={href('/trainer/cohorts/:cohort/invite', at)}>
						{m.joining_title()}
					</ButtonLink>
					<ButtonLink to={href('/trainer/cohorts/:cohort/plan', at)}>{m.cohort_set_plan()}</ButtonLink>
				</div>
			) : null}
		</EmptyState>
	)
}
