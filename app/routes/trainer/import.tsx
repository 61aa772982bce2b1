import { data, Form, href, type RouterContextProvider, useNavigation } from 'react-router'
import { actOnImport } from '#app/adaptation/act-on-import.server.ts'
import { ContextPage } from '#app/adaptation/ContextPage.tsx'
import { Faults, ImportReport } from '#app/adaptation/ImportReport.tsx'
import { canWriteIn } from '#app/adaptation/policy.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { layerName } from '#app/adaptation/shown-names.ts'
import { compilePool } from '#app/curriculum/compile-pool.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readUpload } from '#app/platform/read-form.ts'
import { ARCHIVE_LIMIT_BYTES } from '#app/platform/request-body.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/import'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { context: string } }

function writer({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	const { grants, contexts } = rightsOf(db, user)
	allow(canWriteIn(user, grants, contexts, params.context))
	return user
}

export function loader(asked: Route.LoaderArgs) {
	writer(asked)
	const id = asked.params.context
	return { context: { id, name: layerName(currentCurriculum(db), id, asked.context.get(localeContext)) } }
}

export async function action(asked: Route.ActionArgs) {
	const user = writer(asked)
	const { request, context, params } = asked
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const form = await readUpload(request)
	const outcome = await actOnImport(db, { form, contextId: params.context, compiler: compilePool(), ...act })
	if (!outcome) throw data(null, { status: 400 })
	return data(outcome, outcome.ok ? {} : { status: outcome.status })
}

export default function Import({ loaderData: { context }, actionData }: Route.ComponentProps) {
	const isBusy = useNavigation().state !== 'idle'
	return (
		<ContextPage title={m.import_context()} intro={m.import_intro()} context={context} width="wide">
			<div className="space-y-8">
				{actionData && !actionData.ok ? (
					<Notice tone="bad" role="alert">
						<p className="font-semibold">{actionData.error}</p>
						<Faults faults={actionData.faults} />
					</Notice>
				) : null}
				{actionData?.ok ? (
					<section className="space-y-4">
						<Notice tone={actionData.isTrial ? 'accent' : 'good'} role="status">
							{actionData.isTrial ? m.import_looked() : m.import_done()}
						</Notice>
						<ImportReport contextId={context.id} files={actionData.files} />
						{actionData.isTrial ? null : (
							<ButtonLink to={href('/trainer/adaptations/:context', { context: context.id })}>
								{context.name}
							</ButtonLink>
						)}
					</section>
				) : null}
				<Form method="post" encType="multipart/form-data" className="max-w-lg space-y-5">
					<label className="block font-semibold">
						{m.import_archive()}
						<span className="block font-normal text-muted text-sm">
							{m.import_archive_hint({ most: formatNumber(ARCHIVE_LIMIT_BYTES / 1024 / 1024) })}
						</span>
						<input
							type="file"
							name="archive"
							required
							accept=".zip,application/zip"
							className="mt-2 block min-h-11 w-full font-normal file:me-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-surface file:px-4 file:font-semibold"
						/>
					</label>
					<div className="flex flex-wrap gap-3">
						<Button look="primary" name="intent" value="import" disabled={isBusy}>
							{isBusy ? m.picture_uploading() : m.import_as_drafts()}
						</Button>
						<Button name="intent" value="look" disabled={isBusy}>
							{m.import_look()}
						</Button>
					</div>
				</Form>
			</div>
		</ContextPage>
	)
}
