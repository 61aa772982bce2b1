import { data, href, type RouterContextProvider } from 'react-router'
import { makeContext } from '#app/adaptation/act-on-context.server.ts'
import { ContextPage } from '#app/adaptation/ContextPage.tsx'
import { NewContextForm } from '#app/adaptation/NewContextForm.tsx'
import { newContextView } from '#app/adaptation/new-context-view.server.ts'
import { canCreateContextBelow } from '#app/adaptation/policy.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { compilePool } from '#app/curriculum/compile-pool.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/new-context'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { context: string } }

function creator({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	const { grants, contexts } = rightsOf(db, user)
	allow(canCreateContextBelow(user, grants, contexts, params.context))
	return user
}

export function loader(asked: Route.LoaderArgs) {
	creator(asked)
	return newContextView(db, { contextId: asked.params.context, locale: asked.context.get(localeContext) })
}

export async function action(asked: Route.ActionArgs) {
	const user = creator(asked)
	const { request, context, params } = asked
	const contextId = params.context === BASE_LAYER ? null : params.context
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const result = await makeContext(db, { form: await readForm(request), contextId, compiler: compilePool(), ...act })
	if (!result.ok) return data({ reply: result.reply }, { status: result.status })
	// Who makes a context at the top has no right to write in it before somebody gives it.
	const next = contextId === null ? href('/trainer/adaptations') : matrixOf(result.contextId)
	return redirectWithToast(next, 'context-created')
}

function matrixOf(context: string): string {
	return href('/trainer/adaptations/:context', { context })
}

export default function NewContextPage({ loaderData: view, actionData }: Route.ComponentProps) {
	const isTop = view.context.id === BASE_LAYER
	return (
		<ContextPage
			title={isTop ? m.new_context_top() : m.new_context()}
			intro={isTop ? m.new_context_top_intro() : m.new_context_intro()}
			context={view.context}
		>
			<NewContextForm view={view} lastResult={actionData?.reply ?? null} />
		</ContextPage>
	)
}
