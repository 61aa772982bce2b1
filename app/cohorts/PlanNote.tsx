import { formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Badge } from '#app/ui/Page.tsx'
import type { PlannedForMe } from './learners-plan.server.ts'

/** What the plan says of a module to who takes it: when it opens, by when it is due, and whether that day has passed. */
export function PlanNote({ planned, isCompleted }: { planned: PlannedForMe; isCompleted: boolean }) {
	const { opensOn, dueOn, isPastDue } = planned
	if (opensOn !== null) return <Badge tone="accent">{m.plan_opens_on({ date: formatDay(opensOn) })}</Badge>
	if (dueOn === null || isCompleted) return null
	const due = m.plan_due_on({ date: formatDay(dueOn) })
	return isPastDue ? (
		<Badge tone="caution">
			{m.plan_overdue()} · {due}
		</Badge>
	) : (
		<Badge>{due}</Badge>
	)
}
