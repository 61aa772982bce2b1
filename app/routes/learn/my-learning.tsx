import { href } from 'react-router'
import { waitsForFollowUp } from '#app/cohorts/send-follow-ups.server.ts'
import { allModules } from '#app/curriculum/all-modules.server.ts'
import { formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { myLearning } from '#app/learning/my-learning.server.ts'
import { NextStepLink } from '#app/learning/NextStepLink.tsx'
import { canTakeModules } from '#app/learning/policy.ts'
import { StateBadge } from '#app/learning/StateBadge.tsx'
import { surveyToken } from '#app/learning/survey-link.ts'
import { secret } from '#app/platform/env.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Card, Notice, Page, ProgressBar } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/my-learning'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	const modules = allModules(db, { locale: context.get(localeContext), contextId: user.contextId })
	const learning = myLearning(
		db,
		user.id,
		modules.map(({ module }) => module),
	)
	const token = waitsForFollowUp(db, user.id) ? surveyToken(user.id, secret()) : null
	return {
		continueIn: learning.continueIn,
		followUpPath: token && href('/survey/:token', { token }),
		modules: learning.modules.map(({ moduleId, state, fraction, minutesLeft, next, lessons }, index) => ({
			id: moduleId,
			title: modules[index]?.welcome.title ?? moduleId,
			summary: modules[index]?.welcome.summary ?? '',
			lesson: next.kind === 'lesson' ? (modules[index]?.read(next.lessonId)?.title ?? null) : null,
			done: lessons.filter((lesson) => lesson.state === 'completed').length,
			lessonCount: lessons.length,
			state,
			fraction,
			minutesLeft,
			next,
		})),
	}
}

type ModuleCard = Route.ComponentProps['loaderData']['modules'][number]

export default function MyLearning({ loaderData }: Route.ComponentProps) {
	const { modules, continueIn, followUpPath } = loaderData
	const current = modules.find(({ id }) => id === continueIn)
	const hasBegun = modules.some(({ state }) => state !== 'not-started')
	return (
		<Page title={m.my_learning()} intro={hasBegun ? null : m.learn_intro_new()}>
			<title>{`${m.my_learning()} · ${m.product_name()}`}</title>
			{followUpPath ? (
				<div className="mb-8">
					<Notice>
						<p>{m.survey_offer_behaviour()}</p>
						<Link to={followUpPath} className="link inline-flex min-h-11 items-center">
							{m.survey_offer_behaviour_link()}
						</Link>
					</Notice>
				</div>
			) : null}
			{current && hasBegun ? <Continue module={current} /> : null}
			{current ? null : <p className="mb-8 text-lg">{m.learn_all_done()}</p>}
			<section aria-labelledby="modules" className={hasBegun ? 'mt-10' : ''}>
				<h2 id="modules" className="mb-4 font-bold text-xl">
					{m.learn_modules()}
				</h2>
				<ol className="space-y-4">
					{modules.map((module, index) => (
						<li key={module.id}>
							<ModuleRow module={module} number={index} isFirst={!hasBegun && index === 0} />
						</li>
					))}
				</ol>
			</section>
		</Page>
	)
}

function Continue({ module }: { module: ModuleCard }) {
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

function ModuleRow({ module, number, isFirst }: { module: ModuleCard; number: number; isFirst: boolean }) {
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
				<StateBadge state={module.state} />
			</div>
			<p className="mt-1 text-muted">{module.summary}</p>
			<div className="mt-4 max-w-md">
				<ProgressBar fraction={module.fraction} label={formatPercent(module.fraction)} />
			</div>
			<p className="mt-2 text-muted text-sm">
				{m.lessons_done({ done: module.done, total: module.lessonCount })}
				{module.minutesLeft > 0 ? ` · ${m.minutes_left({ count: module.minutesLeft })}` : ''}
			</p>
			{isFirst ? (
				<div className="mt-4">
					<NextStepLink moduleId={module.id} progress={module} />
				</div>
			) : null}
		</Card>
	)
}
