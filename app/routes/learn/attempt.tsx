import { data, href, redirect } from 'react-router'
import { z } from 'zod'
import { answerAttemptItem } from '#app/assessment/answer-attempt-item.server.ts'
import { canSeeAttempt } from '#app/assessment/policy.ts'
import { presentAttempt } from '#app/assessment/present-attempt.server.ts'
import { requireReleased } from '#app/cohorts/module-release.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { AttemptForm } from '#app/learning/AttemptForm.tsx'
import { AttemptReview } from '#app/learning/AttemptReview.tsx'
import { attemptItem, attemptView } from '#app/learning/attempt-view.server.ts'
import { isInline, keepWhenOffline, revalidateUnlessInline } from '#app/learning/inline-acts.ts'
import { submitModuleTest } from '#app/learning/module-tests.server.ts'
import { refusalMessage } from '#app/learning/refusal-message.ts'
import { requestedAttempt } from '#app/learning/requested-attempt.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { db } from '#db/database.server.ts'
import { writeTogether } from '#db/write-together.ts'
import type { Route } from './+types/attempt'

function attemptFor({ request, context, params }: Pick<Route.LoaderArgs, 'request' | 'context' | 'params'>) {
	const user = requireUser(context, request)
	requireReleased(db, user, params.module, Date.now())
	const reader = { id: user.id, contextId: user.contextId, locale: context.get(localeContext) }
	const wanted = found(requestedAttempt(db, { moduleId: params.module, attemptId: params.attempt, reader }))
	allow(canSeeAttempt(user, wanted.attempt))
	return { ...wanted, user }
}

export function loader(args: Route.LoaderArgs) {
	return attemptView(db, attemptFor(args))
}

const Act = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('answer'), activity: z.string().max(200) }),
	z.object({ intent: z.literal('submit'), isSure: z.literal('yes').optional() }),
])

export async function action(args: Route.ActionArgs) {
	const { user: learner, ...wanted } = attemptFor(args)
	const { attempt, document, module } = wanted
	const form = await readForm(args.request)
	const act = Act.safeParse(Object.fromEntries(form))
	if (!act.success) throw data(null, { status: 400 })
	const now = Date.now()

	if (act.data.intent === 'submit') {
		const { answeredCount, itemCount } = presentAttempt(db, attempt, document)
		if (answeredCount < itemCount && !act.data.isSure)
			return data({ ok: false as const, askIfSure: true }, { status: 400 })
		const submission = { learner, attemptId: attempt.id, document, module, now }
		const result = await writeTogether(db, () => submitModuleTest(db, submission))
		if (!result.ok) return refused('', result.reason, form)
		throw redirect(args.url.pathname)
	}
	const questionId = act.data.activity
	const responseId = form.get('requestId')
	const given = { learner, attemptId: attempt.id, document, questionId, responseId, form, now }
	const result = await writeTogether(db, () => answerAttemptItem(db, given))
	if (!result.ok) return refused(questionId, result.reason, form)
	if (isInline(form)) return { ok: true as const, ...attemptItem(db, wanted, questionId) }
	throw redirect(`${args.url.pathname}#activity-${nextItem(attempt.itemIds, questionId)}`)
}

function refused(activity: string, reason: string, form: FormData) {
	const { text, status } = refusalMessage(reason)
	const given = [...form].map(([name, value]): [string, string] => [name, String(value)])
	return data({ ok: false as const, error: text, refused: { activity, error: text, given } }, { status })
}

function nextItem(itemIds: readonly string[], id: string): string {
	return itemIds[itemIds.indexOf(id) + 1] ?? id
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
	return keepWhenOffline(serverAction)
}

export const shouldRevalidate = revalidateUnlessInline

export default function Attempt({ loaderData: view, actionData }: Route.ComponentProps) {
	const form = view.form === 'pre' ? m.pre_test() : m.post_test()
	const title = m.attempt_title({ form, number: formatNumber(view.number) })
	const refusedAct = actionData && 'refused' in actionData ? actionData.refused : null
	return (
		<>
			<title>{`${title} · ${view.moduleTitle}`}</title>
			{view.isSubmitted ? (
				<AttemptReview title={title} view={view} back={href('/learn/:module/assessment', { module: view.moduleId })} />
			) : (
				<AttemptForm
					key={view.id}
					title={title}
					view={view}
					refused={refusedAct}
					askIfSure={actionData ? 'askIfSure' in actionData : false}
					isOffline={actionData ? 'refused' in actionData && actionData.refused === null : false}
				/>
			)}
		</>
	)
}
