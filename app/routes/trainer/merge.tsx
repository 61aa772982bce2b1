import { data, type RouterContextProvider, redirect } from 'react-router'
import { editPath, filePath } from '#app/adaptation/adaptation-paths.tsx'
import { bringUpToDate } from '#app/adaptation/bring-up-to-date.server.ts'
import { FilePage } from '#app/adaptation/FilePage.tsx'
import { MergeForm } from '#app/adaptation/MergeForm.tsx'
import { readDecisions } from '#app/adaptation/merge-decisions.ts'
import { mergeView } from '#app/adaptation/merge-view.server.ts'
import { canWriteIn } from '#app/adaptation/policy.ts'
import { refusalMessage } from '#app/adaptation/refusal-message.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { DifferenceView } from '#app/curriculum/DifferenceView.tsx'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Notice } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/merge'

type Params = { context: string; '*': string }
type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: Params }

function mergeFor({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	const file = { contextId: params.context, path: params['*'] }
	const { grants, contexts } = rightsOf(db, user)
	allow(canWriteIn(user, grants, contexts, file.contextId))
	const view = mergeView(db, { ...file, user, locale: context.get(localeContext) })
	if (!view) throw redirect(filePath(file))
	return { user, file, view }
}

export function loader(asked: Route.LoaderArgs) {
	return mergeFor(asked).view
}

export async function action(asked: Route.ActionArgs) {
	const { user, file } = mergeFor(asked)
	const { request, context } = asked
	const form = await readForm(request)
	const decisions = readDecisions(form)
	const seen = { theirsHash: String(form.get('theirs')), mineHash: String(form.get('mine')) }
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const result = bringUpToDate(db, { ...file, ...act, ...seen, decisions })
	if (result.ok) return redirectWithToast(editPath(file), 'brought-up-to-date')
	const { text, status } = refusalMessage(result.reason)
	const open = result.reason === 'undecided' ? result.open : []
	return data({ error: text, open, decisions }, { status })
}

export default function Merge({ loaderData: view, actionData }: Route.ComponentProps) {
	const lang = view.locale?.tag ?? 'en'
	const fields = { theirs: view.theirsHash, mine: view.mineHash }
	return (
		<FilePage heading={view} doing={m.bring_up_to_date()}>
			<div className="max-w-3xl space-y-8">
				{actionData && actionData.open.length === 0 ? (
					<Notice tone="bad" role="alert">
						{actionData.error}
					</Notice>
				) : null}
				<details open={view.merge === null}>
					<summary className="min-h-11 py-2 font-semibold text-lg">{m.merge_upstream()}</summary>
					<div className="rounded-md border border-line bg-surface p-4">
						<DifferenceView difference={view.upstream} locale={lang} />
					</div>
				</details>
				{view.merge === null ? <Notice>{m.merge_translation()}</Notice> : null}
				<MergeForm
					merge={view.merge ?? NOTHING_TO_MERGE}
					occasion="upstream"
					locale={lang}
					decisions={actionData?.decisions ?? {}}
					open={actionData?.open ?? []}
					fields={fields}
				/>
			</div>
		</FilePage>
	)
}

const NOTHING_TO_MERGE = { parts: [], conflicts: 0 }
