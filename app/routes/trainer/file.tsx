import { data, Form, type RouterContextProvider, redirect } from 'react-router'
import { actOnFile } from '#app/adaptation/act-on-file.server.ts'
import { editPath, filePath } from '#app/adaptation/adaptation-paths.tsx'
import { FileHistory } from '#app/adaptation/FileHistory.tsx'
import { FilePage } from '#app/adaptation/FilePage.tsx'
import { FileStalenessNotice } from '#app/adaptation/FileStalenessNotice.tsx'
import { ShownTextBlock } from '#app/adaptation/FileTexts.tsx'
import { fileView } from '#app/adaptation/file-view.server.ts'
import { OpenDraft } from '#app/adaptation/OpenDraft.tsx'
import { canReadDrafts } from '#app/adaptation/policy.ts'
import { refusalMessage } from '#app/adaptation/refusal-message.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { compilePool } from '#app/curriculum/compile-pool.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/file'

type Params = { context: string; '*': string }
type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: Params }

function fileFor({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	const file = { contextId: params.context, path: params['*'] }
	const { grants, contexts } = rightsOf(db, user)
	allow(canReadDrafts(user, grants, contexts, file.contextId))
	return { user, file, view: found(fileView(db, { ...file, user, locale: context.get(localeContext) })) }
}

export function loader(asked: Route.LoaderArgs) {
	const { view } = fileFor(asked)
	// From this page one goes to the editor, which shows how the text will look.
	compilePool().start()
	return view
}

export async function action(asked: Route.ActionArgs) {
	const { user, file } = fileFor(asked)
	const { request, context } = asked
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const outcome = await actOnFile(db, { ...act, ...file, form: await readForm(request), compiler: compilePool() })
	if (!outcome) throw data(null, { status: 400 })
	if (!outcome.ok) {
		const { text, status } = refusalMessage(outcome.reason)
		return data({ error: text }, { status })
	}
	return outcome.done === 'started' ? redirect(editPath(file)) : redirectWithToast(filePath(file), outcome.done)
}

export default function File({ loaderData: file, actionData }: Route.ComponentProps) {
	const { inForce, below, setAside, can } = file
	const hasOwn = inForce !== null && inForce.layer === file.contextId
	return (
		<FilePage
			heading={file}
			doing={null}
			actions={
				can.start ? (
					<Form method="post">
						<Button look="primary" name="intent" value="start">
							{hasOwn ? m.file_change() : m.file_adapt()}
						</Button>
					</Form>
				) : null
			}
		>
			<div className="space-y-10">
				{actionData ? (
					<Notice tone="bad" role="alert">
						{actionData.error}
					</Notice>
				) : null}
				{file.guidance ? (
					<Notice>
						<p className="font-semibold">{m.editor_guidance()}</p>
						<p>{file.guidance}</p>
					</Notice>
				) : null}
				{file.draft ? <OpenDraft draft={file.draft} mayEdit={can.edit} /> : null}
				{setAside ? (
					<Notice tone="bad">
						<p className="font-semibold">{m.set_aside_title()}</p>
						<p>{m.set_aside_text()}</p>
						<p className="text-sm" lang="en" dir="ltr">
							{setAside.fault}
						</p>
					</Notice>
				) : null}
				<FileStalenessNotice file={file} />
				<section className="space-y-4">
					{inForce ? <ShownTextBlock label={m.text_in_force()} text={inForce} isOpen /> : null}
					{setAside ? <ShownTextBlock label={m.text_set_aside()} text={setAside.text} /> : null}
					{below ? <ShownTextBlock label={m.editor_below()} text={below} isOpen={inForce === null} /> : null}
				</section>
				{file.history.length > 0 ? (
					<section>
						<h2 className="mb-3 font-semibold text-xl">{m.file_history()}</h2>
						<FileHistory history={file.history} mayTakeBack={can.takeBack} />
					</section>
				) : null}
				{can.withdraw ? (
					<Confirm
						label={m.withdraw_text()}
						question={m.withdraw_text_question()}
						confirm={m.withdraw_text_confirm()}
						fields={{ intent: 'withdraw' }}
					/>
				) : null}
			</div>
		</FilePage>
	)
}
