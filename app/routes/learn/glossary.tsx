import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { dictionaryLetters, glossaryFor, inDictionaryOrder } from '#app/curriculum/glossary-for.ts'
import { ResourcesNav } from '#app/curriculum/ResourcesNav.tsx'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canTakeModules } from '#app/learning/policy.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/glossary'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	const locale = context.get(localeContext)
	const reader = { contextId: user.contextId ?? BASE_LAYER, locale }
	const terms = inDictionaryOrder(glossaryFor(currentCurriculum(db), reader), locale)
	return { terms, letters: dictionaryLetters(terms, locale) }
}

export default function Glossary({ loaderData }: Route.ComponentProps) {
	return (
		<>
			<ResourcesNav />
			<Page title={m.glossary()} intro={m.glossary_intro()}>
				<title>{`${m.glossary()} · ${m.product_name()}`}</title>
				<nav aria-label={m.glossary_letters()} className="no-print mb-6 max-w-measure">
					<ul className="-ms-3 flex flex-wrap">
						{loaderData.letters.map(({ letter, id }) => (
							<li key={letter}>
								<a href={`#${id}`} className="link flex min-h-11 min-w-11 items-center justify-center">
									{letter}
								</a>
							</li>
						))}
					</ul>
				</nav>
				<dl className="max-w-measure divide-y divide-line">
					{loaderData.terms.map((entry) => (
						<div key={entry.id} id={entry.id} className="py-4 target:bg-accent-soft">
							<dt className="font-semibold text-lg">{entry.term}</dt>
							<dd className="mt-1">{entry.definition}</dd>
							{entry.unconfirmed ? <dd className="mt-1 text-muted text-sm">{m.glossary_unconfirmed()}</dd> : null}
						</div>
					))}
				</dl>
			</Page>
		</>
	)
}
