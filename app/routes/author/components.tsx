import { data, type RouterContextProvider, redirect } from 'react-router'
import { lessonSeed } from '#app/assessment/choice-token.ts'
import { AuthorPages } from '#app/curriculum/AuthorPages.tsx'
import { QuestionKinds } from '#app/curriculum/ComponentAttributes.tsx'
import { ComponentContents } from '#app/curriculum/ComponentContents.tsx'
import { ComponentEntry } from '#app/curriculum/ComponentEntry.tsx'
import { compiledExamples } from '#app/curriculum/component-examples.server.ts'
import { componentGuide, questionKinds } from '#app/curriculum/component-guide.ts'
import { currentCurriculum, currentPublication } from '#app/curriculum/current-curriculum.server.ts'
import { citedSources, glossaryTerms } from '#app/curriculum/present-document.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { SourceList } from '#app/curriculum/SourceList.tsx'
import { TermPopovers } from '#app/curriculum/TermPopovers.tsx'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canSeeAuthorPages } from '#app/identity/policy.ts'
import { TrialText } from '#app/learning/TrialText.tsx'
import { trialAddress, trialReply, trialView } from '#app/learning/trial-view.server.ts'
import { secret } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/components'

type Asked = { request: Request; context: Readonly<RouterContextProvider> }

/** The examples at work, for who asks; the guard of this page is in here. */
function trialsFor({ request, context }: Asked) {
	const user = requireUser(context, request)
	allow(canSeeAuthorPages(user))
	const examples = compiledExamples(db)
	return { examples, trials: { documents: [...examples.values()], seed: lessonSeed(secret(), user.id) } }
}

export function loader({ request, context }: Route.LoaderArgs) {
	const { examples, trials } = trialsFor({ request, context })
	const locale = context.get(localeContext)
	const config = currentPublication(db) ? currentCurriculum(db) : null
	return {
		components: componentGuide.map((component) => ({
			component,
			segments: examples.get(component.name)?.segments ?? null,
		})),
		questionKinds,
		terms: config
			? trials.documents.flatMap((document) => glossaryTerms(config, { ...document, locale }, BASE_LAYER))
			: [],
		sources: config ? trials.documents.flatMap((document) => citedSources(config, document)) : [],
		...trialView(trials, new URL(request.url).searchParams),
	}
}

/** Nothing is recorded. With scripts the one activity is told how it stands now; without, its act goes into the address. */
export async function action({ request, context }: Route.ActionArgs) {
	const { trials } = trialsFor({ request, context })
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

export default function Components({ loaderData }: Route.ComponentProps) {
	const { components, activities, refused } = loaderData
	return (
		<>
			<title>{`${m.author_components()} · ${m.product_name()}`}</title>
			<AuthorPages />
			<Page title={m.author_components()} intro={m.author_components_intro()} width="wide">
				<div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_15rem]">
					<ComponentContents components={components.map(({ component }) => component)} />
					<div className="min-w-0 max-w-2xl space-y-12 lg:col-start-1 lg:row-start-1">
						{components.map(({ component, segments }) => (
							<ComponentEntry
								key={component.name}
								component={component}
								live={
									segments && (
										<TrialText
											segments={segments}
											activities={activities}
											refused={refused}
											lang="en"
											dir="ltr"
											headingLevel={3}
										/>
									)
								}
							>
								{component.name === 'Question' ? <QuestionKinds kinds={loaderData.questionKinds} /> : null}
							</ComponentEntry>
						))}
						<SourceList sources={loaderData.sources} />
						<TermPopovers terms={loaderData.terms} />
					</div>
				</div>
			</Page>
		</>
	)
}
