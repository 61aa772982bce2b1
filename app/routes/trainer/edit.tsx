import { data, type RouterContextProvider, redirect } from 'react-router'
import { actOnDraft } from '#app/adaptation/act-on-draft.server.ts'
import { filePath } from '#app/adaptation/adaptation-paths.tsx'
import { checkFileText } from '#app/adaptation/check-file-text.server.ts'
import { DraftConflict } from '#app/adaptation/DraftConflict.tsx'
import { DraftEnd } from '#app/adaptation/DraftEnd.tsx'
import { EditorPage } from '#app/adaptation/EditorPage.tsx'
import { editView } from '#app/adaptation/edit-view.server.ts'
import { FilePage } from '#app/adaptation/FilePage.tsx'
import { OpenComments } from '#app/adaptation/OpenComments.tsx'
import { PictureForm } from '#app/adaptation/PictureForm.tsx'
import { canWriteIn } from '#app/adaptation/policy.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { lessonSeed } from '#app/assessment/choice-token.ts'
import { compilePool } from '#app/curriculum/compile-pool.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { isInline, keepWhenOffline, revalidateUnlessInline } from '#app/learning/inline-acts.ts'
import { TrialDocument } from '#app/learning/TrialDocument.tsx'
import { trialDocument } from '#app/learning/trial-document.server.ts'
import { trialAddress, trialReply } from '#app/learning/trial-view.server.ts'
import { secret } from '#app/platform/env.server.ts'
import { readUpload } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Notice } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/edit'

type Params = { context: string; '*': string }
type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: Params }

/** The draft that was asked for, to be written by who asks; every guard of this page is in here. */
function draftFor({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	const file = { contextId: params.context, path: params['*'] }
	const { grants, contexts } = rightsOf(db, user)
	allow(canWriteIn(user, grants, contexts, file.contextId))
	const view = editView(db, { ...file, user, locale: context.get(localeContext) })
	if (!view) throw redirect(filePath(file))
	return { user, file, view, seed: lessonSeed(secret(), user.id) }
}

async function previewOf({ view, seed }: ReturnType<typeof draftFor>, text: string, address: URLSearchParams) {
	const { faults, document } = await checkFileText(db, view.heading, text, compilePool())
	const config = currentCurriculum(db)
	const { contextId } = view.heading
	return { faults, text: document && trialDocument({ config, document, contextId, seed }, address) }
}

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
	const wanted = draftFor({ request, context, params })
	return { ...wanted.view, preview: await previewOf(wanted, wanted.view.text, url.searchParams) }
}

export async function action({ request, context, params, url }: Route.ActionArgs) {
	const wanted = draftFor({ request, context, params })
	const { user, file, view, seed } = wanted
	const form = await readUpload(request)
	if (form.get('intent') === 'preview') {
		return { preview: await previewOf(wanted, String(form.get('text') ?? ''), new URLSearchParams()) }
	}
	if (form.has('activity')) {
		const { document } = await checkFileText(db, view.heading, view.text, compilePool())
		const trials = { documents: document ? [document] : [], seed }
		if (isInline(form)) return trialReply(trials, form)
		throw redirect(url.pathname + (trialAddress(trials, form) ?? ''))
	}
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const outcome = await actOnDraft(db, { ...act, form, view, compiler: compilePool() })
	if (!outcome) throw data(null, { status: 400 })
	if (outcome.kind === 'saved')
		return isInline(form) ? { save: outcome.save } : redirectWithToast(url.pathname, 'saved')
	if ('done' in outcome) return redirectWithToast(filePath(file), outcome.done)
	return data(outcome, { status: outcome.status })
}

export async function clientAction({ serverAction }: Route.ClientActionArgs) {
	const reply = await keepWhenOffline(serverAction)
	return 'error' in reply ? { ...reply, save: { ok: false as const, trouble: 'offline' as const } } : reply
}

export const shouldRevalidate = revalidateUnlessInline

export default function Edit({ loaderData, actionData, params }: Route.ComponentProps) {
	const { heading, revision, preview } = loaderData
	const outcome = actionData && 'kind' in actionData ? actionData : null
	if (outcome?.kind === 'conflict') {
		return (
			<FilePage heading={heading} doing={m.editor_decide()}>
				<DraftConflict conflict={outcome.conflict} locale={heading.locale?.tag ?? 'en'} />
			</FilePage>
		)
	}
	return (
		<FilePage heading={heading} doing={m.editing()} width="full">
			{outcome?.kind === 'refused' ? (
				<Notice tone="bad" role="alert">
					{outcome.text}
				</Notice>
			) : null}
			<OpenComments note={revision.decisionNote} comments={loaderData.comments} />
			<EditorPage
				key={`${params.context}/${params['*']}/${revision.id}`}
				draft={{ text: loaderData.text, version: revision.version, savedAt: revision.updatedAt }}
				isYaml={heading.path.endsWith('.yaml')}
				lang={heading.locale?.tag ?? 'en'}
				dir={heading.locale?.dir ?? 'ltr'}
				guidance={heading.guidance}
				below={loaderData.below}
				preview={preview}
				renderText={(text) => <TrialDocument text={text} />}
				snippets={loaderData.snippets}
				terms={loaderData.terms}
				sources={loaderData.sources}
				pictures={(insert) => (
					<PictureForm reply={outcome?.kind === 'picture' ? outcome.picture : null} onMarkup={insert} />
				)}
			/>
			<DraftEnd
				submission={loaderData.submission}
				lastResult={outcome?.kind === 'submission' ? outcome.submission : null}
				hasProblems={preview.faults.length > 0}
			/>
		</FilePage>
	)
}
