import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { lessonSeed } from '#app/assessment/choice-token.ts'
import { localised } from '#app/curriculum/localised.ts'
import { ProvenanceTable } from '#app/curriculum/ProvenanceTable.tsx'
import { provenanceRows } from '#app/curriculum/present-document.ts'
import { readingName } from '#app/curriculum/reading-name.ts'
import { requestedReading } from '#app/curriculum/requested-reading.server.ts'
import { SourceList } from '#app/curriculum/SourceList.tsx'
import { staleness } from '#app/curriculum/staleness.server.ts'
import { TermPopovers } from '#app/curriculum/TermPopovers.tsx'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canSeeAuthorPages } from '#app/identity/policy.ts'
import { TrialText } from '#app/learning/TrialText.tsx'
import { trialDocument } from '#app/learning/trial-document.server.ts'
import { trialAddress, trialReply } from '#app/learning/trial-view.server.ts'
import { secret } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/reading'

type Params = { context: string; locale: string; module: string; document: string }
type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: Params }

/** The text that was asked for, to be tried by who asks; every guard of this page is in here. */
function readingFor({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	allow(canSeeAuthorPages(user))
	const reading = found(requestedReading(db, params))
	return { ...reading, trials: { documents: [reading.document], seed: lessonSeed(secret(), user.id) } }
}

export function loader({ request, context, params }: Route.LoaderArgs) {
	const reading = readingFor({ request, context, params })
	const { config, document, locale, trials } = reading
	const name = reading.context ? localised(reading.context.name, context.get(localeContext)) : null
	const named = requestedReading(db, { ...params, locale: context.get(localeContext) })?.document
	const tried = { config, document, contextId: params.context, seed: trials.seed }
	return {
		...trialDocument(tried, new URL(request.url).searchParams),
		reading: readingName({ context: name, language: locale.name }),
		provenance: provenanceRows(config, document, (layer, path) => staleness(db, layer, path) !== null, named),
	}
}

/** Nothing is recorded. With scripts the one activity is told how it stands now; without, its act goes into the address. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const { trials } = readingFor({ request, context, params })
	const form = await readForm(request)
	if (form.has('inline')) return trialReply(trials, form)
	const address = trialAddress(trials, form)
	if (address === null) throw data(null, { status: 400 })
	throw redirect(new URL(request.url).pathname + address)
}

/** Activities bring their own news; the page stays as it is. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidate) {
	return formData?.has('inline') ? false : defaultShouldRevalidate
}
type ShouldRevalidate = { formData?: FormData; defaultShouldRevalidate: boolean }

export default function Reading({ loaderData, params }: Route.ComponentProps) {
	const { title, lang, dir } = loaderData
	return (
		<div className="mx-auto max-w-3xl px-4 py-6 sm:px-6 sm:py-10">
			<title>{`${title} · ${m.product_name()}`}</title>
			<header className="max-w-measure">
				<nav aria-label={m.role_author()} className="mb-4">
					<Link to={`${href('/author')}#${params.module}`} className="link flex min-h-11 items-center">
						{m.author_curriculum()}
					</Link>
				</nav>
				<p className="text-muted text-sm">{m.author_reading({ reading: loaderData.reading })}</p>
				<h1 lang={lang} dir={dir} className="mt-1 font-bold text-3xl">
					{title}
				</h1>
				<p lang={lang} dir={dir} className="mt-4 mb-5 text-lg text-muted">
					{loaderData.aim}
				</p>
				<Notice>{m.author_reading_note()}</Notice>
			</header>
			<article className="mt-8">
				<TrialText
					key={Object.values(params).join('/')}
					segments={loaderData.segments}
					activities={loaderData.activities}
					refused={loaderData.refused}
					lang={lang}
					dir={dir}
				/>
			</article>
			<div className="mt-10 max-w-measure space-y-8">
				<SourceList sources={loaderData.sources} />
				<ProvenanceTable rows={loaderData.provenance} />
			</div>
			<TermPopovers terms={loaderData.terms} />
		</div>
	)
}
