import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { z } from 'zod'
import { requireReleased } from '#app/cohorts/module-release.server.ts'
import { curriculumVersion } from '#app/curriculum/current-curriculum.server.ts'
import { htmlSentOnce } from '#app/curriculum/html-sent-once.server.ts'
import { staleness } from '#app/curriculum/staleness.server.ts'
import { stillText } from '#app/curriculum/still-text.server.tsx'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { actInLesson, LESSON_INTENTS } from '#app/learning/act-in-lesson.server.ts'
import { addressAfterAct } from '#app/learning/address-after-act.ts'
import { isInline, keepWhenOffline, revalidateUnlessInline } from '#app/learning/inline-acts.ts'
import { LessonReader, type LessonView } from '#app/learning/LessonReader.tsx'
import { activityState, holdsOwnText, lessonView } from '#app/learning/lesson-view.server.ts'
import { noteOpening } from '#app/learning/open-lesson.server.ts'
import { canTakeModules } from '#app/learning/policy.ts'
import { progressInModule } from '#app/learning/progress.server.ts'
import { refusalMessage } from '#app/learning/refusal-message.ts'
import { requestedLesson } from '#app/learning/requested-lesson.server.ts'
import { secret } from '#app/platform/env.server.ts'
import { pagePiecesContext } from '#app/platform/page-drawing.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { shownPage } from '#app/platform/shown-page.server.ts'
import { db } from '#db/database.server.ts'
import { writeTogether } from '#db/write-together.ts'
import type { Route } from './+types/lesson'

type Asked = {
	request: Request
	context: Readonly<RouterContextProvider>
	params: { module?: string; lesson?: string }
}

/** The lesson that was asked for, for who asks; every guard of this page is in here. */
function lessonFor({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	requireReleased(db, user, params.module ?? '', Date.now())
	const reader = { id: user.id, contextId: user.contextId, locale: context.get(localeContext) }
	const wanted = requestedLesson(db, {
		moduleId: params.module ?? '',
		lessonId: params.lesson ?? '',
		reader,
		secret: secret(),
	})
	return { ...found(wanted), user, userId: user.id }
}

const page = shownPage(
	async (asked: Route.LoaderArgs, isVisit) => {
		const wanted = lessonFor(asked)
		const { user, module, document } = wanted
		const progress = progressInModule(db, user.id, module.id)
		const lesson = { userId: user.id, moduleId: module.id, lessonId: document.documentId }
		if (isVisit) await noteOpening(db, lesson, { progress, now: Date.now() })
		return { wanted, view: lessonView(db, { ...wanted, progress, again: asked.url.searchParams.get('again') }) }
	},
	({ wanted: { document, user }, view }) => ({
		shown: [document.hash, curriculumVersion(db), user.contextId, view],
		isPersonal: holdsOwnText(view),
	}),
)
export const middleware = page.middleware

export async function loader(asked: Route.LoaderArgs): Promise<LessonView> {
	const { wanted, view } = await page.worked(asked)
	const { request, context } = asked
	const still = stillText({
		...wanted,
		version: curriculumVersion(db),
		isStale: (layer, path) => staleness(db, layer, path) !== null,
	})
	if (new URL(request.url).pathname.endsWith('.data')) return { ...view, still }
	const once = htmlSentOnce(still)
	context.set(pagePiecesContext, once.pieces)
	return { ...view, still: once.still }
}

const Act = z.object({ intent: z.enum(LESSON_INTENTS), activity: z.string().max(200).default('') })

export async function action({ request, context, params, url }: Route.ActionArgs) {
	const { user, ...wanted } = lessonFor({ request, context, params })
	const form = await readForm(request)
	const act = Act.safeParse(Object.fromEntries(form))
	if (!act.success) throw data(null, { status: 400 })
	const { intent, activity } = act.data

	const given = { ...wanted, learner: user, activityId: activity, form, now: Date.now() }
	const result = await writeTogether(db, () => actInLesson(db, intent, given))
	if (!result.ok) {
		const { text, status } = refusalMessage(result.reason)
		const typed = [...form].map(([name, value]): [string, string] => [name, String(value)])
		return data({ ok: false as const, error: text, refused: { activity, error: text, given: typed } }, { status })
	}
	if (isInline(form)) return { ok: true as const, ...activityState(db, wanted, activity) }
	if (intent === 'place') throw new Response(null, { status: 204 })
	throw redirect(intent === 'finish' ? pathAfter(wanted) : addressAfterAct(url.pathname, intent, activity))
}

function pathAfter({ module, document }: Pick<ReturnType<typeof lessonFor>, 'module' | 'document'>): string {
	const index = module.lessons.findIndex(({ id }) => id === document.documentId)
	const next = module.lessons[index + 1]
	return next
		? href('/learn/:module/:lesson', { module: module.id, lesson: next.id })
		: href('/learn/:module/assessment', { module: module.id })
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
	return keepWhenOffline(serverAction)
}

export const shouldRevalidate = revalidateUnlessInline

export default function Lesson({ loaderData, actionData }: Route.ComponentProps) {
	const refused = actionData && !actionData.ok ? actionData.refused : null
	return (
		<>
			<title>{`${loaderData.title} · ${m.product_name()}`}</title>
			<LessonReader key={loaderData.finishId} lesson={loaderData} refused={refused} />
		</>
	)
}
