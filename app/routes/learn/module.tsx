import { href } from 'react-router'
import { lockedUntil } from '#app/cohorts/module-release.server.ts'
import { allModules } from '#app/curriculum/all-modules.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { Segments } from '#app/curriculum/Segments.tsx'
import { formatDate, formatDay, formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { hasAnswered } from '#app/learning/answer-survey.server.ts'
import { myLearning } from '#app/learning/my-learning.server.ts'
import { NextStepLink } from '#app/learning/NextStepLink.tsx'
import { canTakeModules } from '#app/learning/policy.ts'
import { StateBadge } from '#app/learning/StateBadge.tsx'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Badge, Notice, Page, ProgressBar } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/module'

export function loader({ request, context, params }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	const reader = { locale: context.get(localeContext), contextId: user.contextId }
	const { config, module, welcome, read } = found(requestedModule(db, params.module, reader))
	const configs = allModules(db, reader).map((each) => each.module)
	const progress = found(myLearning(db, user.id, configs).modules.find(({ moduleId }) => moduleId === module.id))
	return {
		id: module.id,
		opensOn: lockedUntil(db, user, module.id, Date.now()),
		number: config.curriculum.modules.indexOf(module.id),
		title: welcome.title,
		summary: welcome.summary,
		segments: welcome.segments,
		objectives: module.objectives.map((id) => welcome.objectives[id] ?? id),
		missing: progress.missingPrerequisites.map((id) => ({
			id,
			title: requestedModule(db, id, reader)?.welcome.title ?? id,
		})),
		lessons: progress.lessons.map((lesson, index) => ({
			...lesson,
			title: read(lesson.id)?.title ?? lesson.id,
			kind: module.lessons[index]?.kind,
		})),
		state: progress.state,
		next: progress.next,
		fraction: progress.fraction,
		minutesLeft: progress.minutesLeft,
		hasPassed: progress.hasPassedPostTest,
		completedAt: progress.completedAt,
		isSurveyOpen:
			progress.completedAt !== null && !hasAnswered(db, { userId: user.id, survey: 'reaction', subject: module.id }),
	}
}

export default function Module({ loaderData: module }: Route.ComponentProps) {
	return (
		<Page title={module.title} intro={module.summary}>
			<title>{`${module.title} · ${m.product_name()}`}</title>
			<div className="-mt-4 mb-8 space-y-5">
				<div className="max-w-md">
					<ProgressBar fraction={module.fraction} label={formatPercent(module.fraction)} />
				</div>
				{module.completedAt ? (
					<Notice tone="good">
						{m.module_completed_on({ date: formatDate(module.completedAt) })} {m.module_ready_for_certificate()}
					</Notice>
				) : null}
				{module.isSurveyOpen ? (
					<Link
						to={href('/learn/:module/survey', { module: module.id })}
						className="link inline-flex min-h-11 items-center"
					>
						{m.survey_offer()}
					</Link>
				) : null}
				{module.missing.length > 0 ? (
					<Notice>
						{m.module_prerequisites_advised({ modules: module.missing.map(({ title }) => title).join(' · ') })}
					</Notice>
				) : null}
				{module.opensOn === null ? (
					<NextStepLink moduleId={module.id} progress={module} />
				) : (
					<Notice>{m.module_locked({ date: formatDay(module.opensOn) })}</Notice>
				)}
			</div>

			<div className="prose">
				<Segments segments={module.segments} />
			</div>

			<section aria-labelledby="objectives" className="mt-10">
				<h2 id="objectives" className="font-bold text-xl">
					{m.module_objectives()}
				</h2>
				<ul className="mt-3 max-w-measure list-disc space-y-1.5 ps-6">
					{module.objectives.map((objective) => (
						<li key={objective}>{objective}</li>
					))}
				</ul>
			</section>

			<section aria-labelledby="lessons" className="mt-10">
				<h2 id="lessons" className="font-bold text-xl">
					{m.module_lessons()}
				</h2>
				<ol className="mt-3 divide-y divide-line border-line border-y">
					{module.lessons.map((lesson, index) => (
						<li key={lesson.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
							<span className="w-6 shrink-0 self-start py-2 text-muted tabular-nums" aria-hidden="true">
								{formatNumber(index + 1)}
							</span>
							<WayTo
								to={href('/learn/:module/:lesson', { module: module.id, lesson: lesson.id })}
								isLocked={module.opensOn !== null}
							>
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
						<WayTo to={href('/learn/:module/assessment', { module: module.id })} isLocked={module.opensOn !== null}>
							{m.module_assessment()}
						</WayTo>
						{module.hasPassed ? <Badge tone="good">✓ {m.passed()}</Badge> : null}
					</li>
				</ol>
			</section>
		</Page>
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
