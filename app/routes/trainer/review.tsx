import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { actOnReview, type ReviewOutcome } from '#app/adaptation/act-on-review.server.ts'
import { editPath, filePath } from '#app/adaptation/adaptation-paths.tsx'
import { checkFileText } from '#app/adaptation/check-file-text.server.ts'
import { lineNow } from '#app/adaptation/line-now.ts'
import { canSeeReviews } from '#app/adaptation/policy.ts'
import { ReviewPage } from '#app/adaptation/ReviewPage.tsx'
import { reviewedDifference } from '#app/adaptation/reviewed-difference.ts'
import { type RevisionView, revisionView } from '#app/adaptation/revision-view.server.ts'
import { lessonSeed } from '#app/assessment/choice-token.ts'
import { compilePool } from '#app/curriculum/compile-pool.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { isInline, keepWhenOffline, revalidateUnlessInline } from '#app/learning/inline-acts.ts'
import { TrialDocument } from '#app/learning/TrialDocument.tsx'
import { trialDocument } from '#app/learning/trial-document.server.ts'
import { trialAddress, trialReply } from '#app/learning/trial-view.server.ts'
import { secret } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/review'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { revision: string } }

/** The version that was asked for, for who asks; every guard of this page is in here. */
function reviewFor({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	allow(canSeeReviews(user))
	const locale = context.get(localeContext)
	const view = found(revisionView(db, { user, revisionId: params.revision, locale }))
	return { user, view, seed: lessonSeed(secret(), user.id) }
}

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
	const { view, seed } = reviewFor({ request, context, params })
	const { faults, document } = await checkFileText(db, view, view.text, compilePool())
	const tried = { config: currentCurriculum(db), contextId: view.contextId, seed }
	const line = Number(url.searchParams.get('line'))
	return {
		view,
		reviewed: reviewedDifference(view, url.searchParams.get('against')),
		comments: view.comments.map((comment) => {
			const { line, quote } = comment
			return { ...comment, lineNow: line === null ? null : lineNow(view.text, { line, quote }) }
		}),
		line: Number.isInteger(line) && line > 0 ? line : null,
		preview: { faults, text: document && trialDocument({ ...tried, document }, url.searchParams) },
	}
}

export async function action({ request, context, params, url }: Route.ActionArgs) {
	const { user, view, seed } = reviewFor({ request, context, params })
	const form = await readForm(request)
	if (form.has('activity')) {
		const { document } = await checkFileText(db, view, view.text, compilePool())
		const trials = { documents: document ? [document] : [], seed }
		if (isInline(form)) return trialReply(trials, form)
		throw redirect(url.pathname + (trialAddress(trials, form) ?? ''))
	}
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const outcome = await actOnReview(db, { ...act, form, view, compiler: compilePool() })
	if (!outcome) throw data(null, { status: 400 })
	if (outcome.kind !== 'done') return data({ outcome }, { status: outcome.status })
	return redirectWithToast(pathAfter(outcome.done, view, url), outcome.done)
}

/** Remarks leave one where one was; a decision leads to the next text that waits. */
function pathAfter(done: Extract<ReviewOutcome, { kind: 'done' }>['done'], view: RevisionView, url: URL): string {
	switch (done) {
		case 'commented':
		case 'resolved':
		case 'reopened': {
			const against = url.searchParams.get('against')
			return url.pathname + (against ? `?${new URLSearchParams({ against })}` : '')
		}
		case 'published':
		case 'changes-requested':
			return href('/trainer/reviews')
		case 'recalled':
			return editPath(view)
		case 'taken-back':
			return filePath(view)
	}
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
	return keepWhenOffline(serverAction)
}

export const shouldRevalidate = revalidateUnlessInline

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
	const { text, faults } = loaderData.preview
	return (
		<ReviewPage
			key={loaderData.view.revision.id}
			{...loaderData}
			preview={{ faults, text: text && <TrialDocument text={text} /> }}
			outcome={actionData && 'outcome' in actionData ? actionData.outcome : null}
		/>
	)
}
