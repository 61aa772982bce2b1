import { formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Badge } from '#app/ui/Page.tsx'
import type { Requirement } from './requirements.ts'

type Shown = Requirement & { title: string | null }

/** What a cohort asks for, and what of it is done. */
export function RequirementList({ requirements }: { requirements: readonly Shown[] }) {
	if (requirements.length === 0) return <p className="text-muted">{m.certificate_asks_nothing()}</p>
	return (
		<ul className="divide-y divide-line">
			{requirements.map((requirement) => (
				<li
					key={requirement.kind === 'module' ? requirement.moduleId : 'sessions'}
					className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
				>
					<div>
						<p className="font-medium">{requirement.title ?? m.certificate_sessions()}</p>
						<p className="text-muted text-sm">{howFar(requirement)}</p>
					</div>
					<Badge tone={requirement.isMet ? 'good' : 'plain'}>
						{requirement.isMet ? m.requirement_met() : m.requirement_open()}
					</Badge>
				</li>
			))}
		</ul>
	)
}

function howFar(requirement: Shown): string {
	if (requirement.kind === 'sessions') {
		const { attended, required } = requirement
		return m.certificate_sessions_attended({ attended: formatNumber(attended), required: formatNumber(required) })
	}
	const { bestScore, passMark, isMet } = requirement
	if (bestScore === null) return m.certificate_module_open()
	const score = formatPercent(bestScore)
	return isMet
		? m.certificate_module_done({ score })
		: m.certificate_module_score({ score, wanted: formatPercent(passMark ?? 0) })
}
