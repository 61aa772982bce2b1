import { data, type RouterContextProvider } from 'react-router'
import { keepTerm } from '#app/adaptation/act-on-context.server.ts'
import { editPath, filePath } from '#app/adaptation/adaptation-paths.tsx'
import { ContextPage } from '#app/adaptation/ContextPage.tsx'
import { canReadDrafts, canWriteIn } from '#app/adaptation/policy.ts'
import { refusalMessage } from '#app/adaptation/refusal-message.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { TermEditForm } from '#app/adaptation/TermEditForm.tsx'
import { TermTable } from '#app/adaptation/TermTable.tsx'
import { termsView } from '#app/adaptation/terms-view.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { EmptyState, Notice } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/terms'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { context: string }; url: URL }

function termsFor({ request, context, params, url }: Asked) {
	const user = requireUser(context, request)
	const { grants, contexts } = rightsOf(db, user)
	allow(canReadDrafts(user, grants, contexts, params.context))
	const asked = { contextId: params.context, wanted: url.searchParams.get('locale') }
	const mayWrite = canWriteIn(user, grants, contexts, params.context)
	return { user, mayWrite, view: found(termsView(db, { ...asked, locale: context.get(localeContext) })) }
}

export function loader(asked: Route.LoaderArgs) {
	const { view, mayWrite } = termsFor(asked)
	const mayChange = mayWrite && view.closed === null
	const wanted = asked.url.searchParams.get('term')
	const term = mayChange ? (view.terms.find(({ id }) => id === wanted) ?? null) : null
	const whyClosed = mayWrite && view.closed ? refusalMessage(view.closed).text : null
	return { view, mayWrite, mayChange, whyClosed, term }
}

export async function action(asked: Route.ActionArgs) {
	const { user, mayWrite, view } = termsFor(asked)
	allow(mayWrite)
	const { request, context, url } = asked
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const form = await readForm(request)
	const named = { tag: view.locale.tag, termId: String(form.get('id')) }
	const result = keepTerm(db, { form, contextId: view.contextId, ...named, ...act })
	if (!result.ok) return data({ reply: result.reply }, { status: result.status })
	return redirectWithToast(`${url.pathname}?locale=${named.tag}`, 'term-kept')
}

export default function Terms({
	loaderData: { view, mayWrite, mayChange, whyClosed, term },
	actionData,
}: Route.ComponentProps) {
	const { contextId, contextName, path, locale, locales, terms, draft, closed } = view
	return (
		<ContextPage
			width="wide"
			title={m.terms_here()}
			intro={m.terms_intro()}
			context={{ id: contextId, name: contextName }}
		>
			<div className="space-y-6">
				<nav aria-label={m.language()} className="border-line border-b">
					<ul className="flex flex-wrap gap-x-2">
						{locales.map(({ tag, name }) => (
							<li key={tag}>
								<Link
									to={`?locale=${tag}`}
									aria-current={tag === locale.tag ? 'page' : undefined}
									lang={tag}
									className="flex min-h-11 items-center border-transparent border-b-3 px-2 text-muted no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
								>
									{name}
								</Link>
							</li>
						))}
					</ul>
				</nav>
				{draft ? (
					<Notice>
						<p>{m.terms_in_draft()}</p>
						<ButtonLink
							className="mt-2"
							to={(mayWrite && closed !== 'not-editable' ? editPath : filePath)({ contextId, path })}
						>
							{mayWrite && closed !== 'not-editable' ? m.terms_hand_over() : m.draft_look()}
						</ButtonLink>
					</Notice>
				) : null}
				{whyClosed ? <Notice tone="caution">{whyClosed}</Notice> : null}
				{term ? (
					<TermEditForm key={term.id} row={term} locale={locale} lastResult={actionData?.reply ?? null} />
				) : terms.length > 0 ? (
					<TermTable view={view} mayChange={mayChange} />
				) : (
					<EmptyState title={m.terms_none()} />
				)}
			</div>
		</ContextPage>
	)
}
