import { m } from '#app/i18n/messages.ts'
import type { ModuleCard } from './module-card.ts'
import { NextStepLink } from './NextStepLink.tsx'

/** Where one left off, with the way on. */
export function ContinueCard({ module }: { module: ModuleCard }) {
	return (
		<section aria-labelledby="continue" className="rounded-lg bg-accent-soft p-5 sm:p-7">
			<h2 id="continue" className="font-medium text-accent">
				{m.learn_continue()}
			</h2>
			<p className="mt-1 font-bold text-2xl">{module.lesson ?? module.title}</p>
			{module.lesson ? <p className="text-muted">{module.title}</p> : null}
			<div className="mt-5">
				<NextStepLink moduleId={module.id} progress={module} />
			</div>
		</section>
	)
}
