import { href } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import type { ModuleView } from './module-view.server.ts'
import { StateBadge } from './StateBadge.tsx'

type ModuleLessonsProps = { module: Pick<ModuleView, 'id' | 'lessons' | 'hasPassed'>; isLocked: boolean }

/** The lessons of a module in order, and its assessment; links once the module is open. */
export function ModuleLessons({ module: { id, lessons, hasPassed }, isLocked }: ModuleLessonsProps) {
	return (
		<section aria-labelledby="lessons" className="mt-10">
			<h2 id="lessons" className="font-bold text-xl">
				{m.module_lessons()}
			</h2>
			<ol className="mt-3 divide-y divide-line border-line border-y">
				{lessons.map((lesson, index) => (
					<li key={lesson.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
						<span className="w-6 shrink-0 self-start py-2 text-muted tabular-nums" aria-hidden="true">
							{formatNumber(index + 1)}
						</span>
						<WayTo to={href('/learn/:module/:lesson', { module: id, lesson: lesson.id })} isLocked={isLocked}>
							{lesson.title}
						</WayTo>
						<span className="flex flex-wrap items-center gap-2 ps-10 text-muted text-sm sm:ps-0">
							{lesson.kind === 'practice' ? <Badge>{m.lesson_kind_practice()}</Badge> : null}
							{lesson.isOptional ? <Badge>{m.optional()}</Badge> : null}
							{m.about_minutes({ count: lesson.minutes })}
							<StateBadge state={lesson.state} />
						</span>
					</li>
				))}
				<li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
					<span className="w-6 shrink-0" />
					<WayTo to={href('/learn/:module/assessment', { module: id })} isLocked={isLocked}>
						{m.module_assessment()}
					</WayTo>
					{hasPassed ? <Badge tone="good">✓ {m.passed()}</Badge> : null}
				</li>
			</ol>
		</section>
	)
}

/** A link once the module is open; until then only its words. */
function WayTo({ to, isLocked, children }: { to: string; isLocked: boolean; children: string }) {
	if (isLocked) return <span className="min-w-0 grow basis-60 py-2 text-muted">{children}</span>
	return (
		<Link to={to} className="min-w-0 grow basis-60 py-2 font-medium hover:text-accent hover:underline">
			{children}
		</Link>
	)
}
