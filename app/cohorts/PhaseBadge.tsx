import { Badge } from '#app/ui/Page.tsx'
import type { Phase } from './cohort-phase.ts'
import { phaseLabel } from './phase-label.ts'

const TONES = { current: 'good', upcoming: 'accent', ended: 'caution', closed: 'plain' } as const

export function PhaseBadge({ phase }: { phase: Phase }) {
	return <Badge tone={TONES[phase]}>{phaseLabel(phase)}</Badge>
}
