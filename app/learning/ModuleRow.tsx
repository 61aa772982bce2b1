import type { ReactNode } from 'react'
import { href } from 'react-router'
import { formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Card, ProgressBar } from '#app/ui/Page.tsx'
import type { ModuleCard } from './module-card.ts'
import { NextStepLink } from './NextStepLink.tsx'
import { StateBadge } from './StateBadge.tsx'

type ModuleRowProps = {
	module: ModuleCard
	number: number
	/** Where somebody new begins. */
	isFirst: boolean
	/** It can be looked at, and not taken yet. */
	isLocked?: boolean
	/** What is planned with it. */
	note?: ReactNode
}

/** A module in the list of them: what it is about, and how far one is. */
export function ModuleRow({ module, number, isFirst, isLocked = false, note }: ModuleRowProps) {
	return (
		<Card>
			<div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
				<div>
					<p className="text-muted text-sm">{m.module_number({ number: formatNumber(number) })}</p>
					<h3 className="font-semibold text-xl">
						<Link
							to={href('/learn/:module', { module: module.id })}
							className="inline-block py-1 hover:text-accent hover:underline"
						>
							{module.title}
						</Link>
					</h3>
				</div>
				<div className="flex flex-wrap gap-2">
					{note}
					{isLocked ? null : <StateBadge state={module.state} />}
				</div>
			</div>
			<p className="mt-1 text-muted">{module.summary}</p>
			{isLocked ? null : (
				<>
					<div className="mt-4 max-w-md">
						<ProgressBar fraction={module.fraction} label={formatPercent(module.fraction)} />
					</div>
					<p className="mt-2 text-muted text-sm">
						{m.lessons_done({ done: module.done, total: module.lessonCount })}
						{module.minutesLeft > 0 ? ` · ${m.minutes_left({ count: module.minutesLeft })}` : ''}
					</p>
				</>
			)}
			{isFirst && !isLocked ? (
				<div className="mt-4">
					<NextStepLink moduleId={module.id} progress={module} />
				</div>
			) : null}
		</Card>
	)
}
