import { data, href, redirect } from 'react-router'
import { z } from 'zod'
import { requireReleased } from '#app/cohorts/module-release.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { Gain, PastAttempts, PostTestCard, PreTestCard } from '#app/learning/AssessmentCards.tsx'
import { assessmentView } from '#app/learning/assessment-view.server.ts'
import { startModuleTest } from '#app/learning/module-tests.server.ts'
import { canTakeModules } from '#app/learning/policy.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import { writeTogether } from '#db/write-together.ts'
import type { Route } from './+types/assessment'

function moduleFor({ request, context, params }: Pick<Route.LoaderArgs, 'request' | 'context' | 'params'>) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	requireReleased(db, user, params.module, Date.now())
	const reader = { locale: context.get(localeContext), contextId: user.contextId }
	const wanted = found(requestedModule(db, params.module, reader))
	return { ...wanted, user, reader, assessment: found(wanted.read('assessment')) }
}

export function loader(args: Route.LoaderArgs) {
	const { user, reader, ...wanted } = moduleFor(args)
	return assessmentView(db, user.id, wanted, (id) => requestedModule(db, id, reader)?.welcome.title ?? id)
}

const Start = z.object({ form: z.enum(['pre', 'post']), number: z.coerce.number().int().min(1).max(100) })

export async function action(args: Route.ActionArgs) {
	const { user, module, assessment } = moduleFor(args)
	const start = Start.safeParse(Object.fromEntries(await readForm(args.request)))
	if (!start.success) throw data(null, { status: 400 })
	const given = { ...start.data, learner: user, module, document: assessment, now: Date.now() }
	const result = await writeTogether(db, () => startModuleTest(db, given))
	if (!result.ok) return data({ reason: result.reason }, { status: 409 })
	throw redirect(href('/learn/:module/assessment/:attempt', { module: module.id, attempt: result.attemptId }))
}

export default function Assessment({ loaderData: view }: Route.ComponentProps) {
	return (
		<Page title={m.assessment_title({ module: view.title })}>
			<title>{`${m.assessment_title({ module: view.title })} · ${m.product_name()}`}</title>
			<p className="-mt-4 mb-8">
				<Link to={href('/learn/:module', { module: view.id })} className="link inline-block py-2">
					{m.back_to_module()}
				</Link>
			</p>
			<div className="grid gap-6 sm:grid-cols-2">
				<PreTestCard view={view} />
				<PostTestCard view={view} />
			</div>
			{view.pre?.score != null && view.firstPost !== null ? (
				<Gain view={view} pre={view.pre.score} post={view.firstPost} />
			) : null}
			{view.posts.length > 0 ? <PastAttempts view={view} /> : null}
		</Page>
	)
}
