import { href } from 'react-router'
import { lockedUntil } from '#app/cohorts/module-release.server.ts'
import { Segments } from '#app/curriculum/Segments.tsx'
import { formatDate, formatDay, formatList, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { ModuleLessons } from '#app/learning/ModuleLessons.tsx'
import { moduleView } from '#app/learning/module-view.server.ts'
import { NextStepLink } from '#app/learning/NextStepLink.tsx'
import { canTakeModules } from '#app/learning/policy.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page, ProgressBar } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/module'

export function loader({ request, context, params }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	const reader = { userId: user.id, locale: context.get(localeContext), contextId: user.contextId }
	const view = found(moduleView(db, params.module, reader))
	return { ...view, opensOn: lockedUntil(db, user, view.id, Date.now()) }
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
					<Notice>{m.module_prerequisites_advised({ modules: formatList(module.missing) })}</Notice>
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

			<ModuleLessons module={module} isLocked={module.opensOn !== null} />
		</Page>
	)
}
