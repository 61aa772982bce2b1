import { formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ModuleRow } from '#app/learning/ModuleRow.tsx'
import { PlanNote } from './PlanNote.tsx'
import type { PlannedCard, PlannedLearning } from './planned-learning.server.ts'

/** The modules of the plan, or of the curriculum where there is none, and then those that the plan leaves out. */
export function PlannedModules({ learning }: { learning: PlannedLearning }) {
	const { cohorts, planned, others, continueIn } = learning
	const all = [...planned, ...others]
	const isNew = all.every(({ state }) => state === 'not-started')
	const firstId = isNew ? (continueIn ?? all[0]?.id ?? null) : null
	if (cohorts.length === 0) return <ModuleList title={m.learn_modules()} id="modules" cards={all} firstId={firstId} />
	return (
		<>
			<ModuleList title={m.learn_plan()} id="modules" cards={planned} firstId={firstId} />
			{others.length > 0 ? (
				<ModuleList title={m.learn_other_modules()} id="others" cards={others} firstId={firstId} />
			) : null}
		</>
	)
}

/** What is said where all that is open is done: what opens next, if something does. */
export function NothingToDo({ learning: { planned } }: { learning: PlannedLearning }) {
	const [next] = planned.flatMap((card) => card.planned?.opensOn ?? []).sort()
	return <p className="mb-8 text-lg">{next ? m.learn_up_to_date({ date: formatDay(next) }) : m.learn_all_done()}</p>
}

type ModuleListProps = { title: string; id: string; cards: PlannedCard[]; firstId: string | null }

function ModuleList({ title, id, cards, firstId }: ModuleListProps) {
	return (
		<section aria-labelledby={id} className="mt-10 first:mt-0">
			<h2 id={id} className="mb-4 font-bold text-xl">
				{title}
			</h2>
			<ol className="space-y-4">
				{cards.map(({ planned, ...module }) => (
					<li key={module.id}>
						<ModuleRow
							module={module}
							number={module.number}
							isFirst={module.id === firstId}
							isLocked={planned?.opensOn != null}
							note={planned ? <PlanNote planned={planned} isCompleted={module.state === 'completed'} /> : null}
						/>
					</li>
				))}
			</ol>
		</section>
	)
}
