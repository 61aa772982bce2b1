import { data, type RouterContextProvider } from 'react-router'
import { makeLesson } from '#app/adaptation/act-on-context.server.ts'
import { editPath } from '#app/adaptation/adaptation-paths.tsx'
import { ContextPage } from '#app/adaptation/ContextPage.tsx'
import { NewLessonForm } from '#app/adaptation/NewLessonForm.tsx'
import { newLessonView } from '#app/adaptation/new-lesson-view.server.ts'
import { canWriteIn } from '#app/adaptation/policy.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/new-lesson'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { context: string }; url: URL }

function lessonFor({ request, context, params, url }: Asked) {
	const user = requireUser(context, request)
	const { grants, contexts } = rightsOf(db, user)
	allow(canWriteIn(user, grants, contexts, params.context))
	const place = { contextId: params.context, moduleId: url.searchParams.get('module') }
	return { user, view: found(newLessonView(db, { ...place, locale: context.get(localeContext) })) }
}

export function loader(asked: Route.LoaderArgs) {
	return lessonFor(asked).view
}

export async function action(asked: Route.ActionArgs) {
	const { user, view } = lessonFor(asked)
	const { request, context } = asked
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const place = { contextId: view.context.id, moduleId: view.moduleId }
	const result = makeLesson(db, { form: await readForm(request), ...place, ...act })
	if (!result.ok) return data({ reply: result.reply }, { status: result.status })
	return redirectWithToast(editPath({ contextId: view.context.id, path: result.path }), 'lesson-begun')
}

export default function NewLesson({ loaderData: view, actionData }: Route.ComponentProps) {
	return (
		<ContextPage
			title={m.new_lesson()}
			intro={m.new_lesson_in({ module: view.moduleTitle })}
			context={view.context}
			moduleId={view.moduleId}
		>
			<NewLessonForm view={view} lastResult={actionData?.reply ?? null} />
		</ContextPage>
	)
}
