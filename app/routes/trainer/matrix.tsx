import { data, href, type RouterContextProvider } from 'react-router'
import { adaptationMatrix } from '#app/adaptation/adaptation-matrix.server.ts'
import { filePath } from '#app/adaptation/adaptation-paths.tsx'
import { isoDay } from '#app/adaptation/iso-day.ts'
import { hideLesson } from '#app/adaptation/lesson-changes.server.ts'
import { ContextTools, ModuleTabs, NextThings, OtherFiles, StateLegend } from '#app/adaptation/MatrixParts.tsx'
import { MatrixTable } from '#app/adaptation/MatrixTable.tsx'
import { canReadDrafts } from '#app/adaptation/policy.ts'
import { refusalMessage } from '#app/adaptation/refusal-message.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { StateCounts } from '#app/adaptation/StateCounts.tsx'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/matrix'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { context: string }; url: URL }

function matrixFor({ request, context, params, url }: Asked) {
	const user = requireUser(context, request)
	const { grants, contexts } = rightsOf(db, user)
	allow(canReadDrafts(user, grants, contexts, params.context))
	const asked = { contextId: params.context, moduleId: url.searchParams.get('module') }
	const about = { locale: context.get(localeContext), today: isoDay(Date.now()) }
	return { user, matrix: found(adaptationMatrix(db, { user, ...asked, ...about })) }
}

export function loader(asked: Route.LoaderArgs) {
	return matrixFor(asked).matrix
}

const INTENTS = ['hide-lesson', 'show-lesson']

export async function action(asked: Route.ActionArgs) {
	const { user, matrix } = matrixFor(asked)
	const { contextId, moduleId, can } = matrix
	allow(can.write)
	const form = await readForm(asked.request)
	const intent = String(form.get('intent'))
	if (!INTENTS.includes(intent)) throw data(null, { status: 400 })
	const act = { user, client: clientOf(asked.request, asked.context), now: Date.now() }
	const lesson = { lessonId: String(form.get('lesson')), isHidden: intent === 'hide-lesson' }
	const result = hideLesson(db, { ...act, ...lesson, contextId, moduleId })
	if (result.ok) return redirectWithToast(`${asked.url.pathname}?module=${moduleId}`, 'lessons-drafted')
	const { text, status } = refusalMessage(result.reason)
	return data({ error: text }, { status })
}

export default function Matrix({ loaderData: matrix, actionData }: Route.ComponentProps) {
	const { contextId, contextName, within, counts, lessons, others, can } = matrix
	const wider = within.map(({ name }) => name).join(' › ')
	return (
		<Page
			width="wide"
			title={contextName}
			intro={wider ? m.matrix_within({ wider }) : m.matrix_base_intro()}
			actions={
				contextId === BASE_LAYER ? null : (
					<ButtonLink to={href('/trainer/adaptations/:context/terms', { context: contextId })}>
						{m.terms_here()}
					</ButtonLink>
				)
			}
		>
			<title>{`${contextName}: ${m.adaptations()} · ${m.product_name()}`}</title>
			<div className="space-y-10">
				{actionData ? (
					<Notice tone="bad" role="alert">
						{actionData.error}
					</Notice>
				) : null}
				<ModuleTabs matrix={matrix} />
				{lessons.isDraft ? (
					<Notice>
						{m.lessons_in_draft()}{' '}
						<Link to={filePath({ contextId, path: lessons.path })} className="link inline-block py-1">
							{m.draft_look()}
						</Link>
					</Notice>
				) : null}
				<section>
					<h2 className="mb-3 font-semibold text-2xl">{m.matrix_next()}</h2>
					<NextThings matrix={matrix} />
				</section>
				<section>
					<h2 className="mb-3 font-semibold text-2xl">{m.matrix_texts()}</h2>
					<StateCounts counts={counts} />
					<StateLegend />
					<div className="mt-4">
						<MatrixTable matrix={matrix} />
					</div>
				</section>
				{others.length > 0 ? (
					<section>
						<h2 className="mb-3 font-semibold text-2xl">{m.matrix_others()}</h2>
						<OtherFiles matrix={matrix} />
					</section>
				) : null}
				{can.write || can.createContext ? (
					<section>
						<h2 className="mb-3 font-semibold text-2xl">{m.matrix_more()}</h2>
						<ContextTools matrix={matrix} />
					</section>
				) : null}
			</div>
		</Page>
	)
}
