import { ComparePage } from '#app/adaptation/ComparePage.tsx'
import { compareAsked } from '#app/adaptation/compare-asked.ts'
import { compareView, type Side } from '#app/adaptation/compare-view.server.ts'
import { canCompare } from '#app/adaptation/policy.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { lessonSeed } from '#app/assessment/choice-token.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { requestedReading } from '#app/curriculum/requested-reading.server.ts'
import { BASE_LAYER, contextLocale } from '#app/curriculum/resolve-variant.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import type { User } from '#app/identity/user.ts'
import { TextToRead } from '#app/learning/TextToRead.tsx'
import { trialDocument } from '#app/learning/trial-document.server.ts'
import { secret } from '#app/platform/env.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/compare'

export function loader({ request, context, url }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canCompare(user))
	const locale = context.get(localeContext)
	const { moduleId, documentId, ...sides } = compareAsked(url.searchParams, likelySides(user, locale))
	const view = found(compareView(db, { user, moduleId, documentId, ...sides, locale }))
	const seed = lessonSeed(secret(), user.id)
	const textOf = ({ contextId, locale }: Side) => {
		const { moduleId: module, documentId: document } = view
		const reading = requestedReading(db, { module, document, context: contextId, locale })
		return reading && trialDocument({ ...reading, contextId, seed }, new URLSearchParams())
	}
	return { view, sides, texts: { left: textOf(sides.left), right: textOf(sides.right) } }
}

/** The shared text as the reader would read it, and that of the first context they write for, or read in. */
function likelySides(user: User, locale: string): Record<'left' | 'right', Side> {
	const { contexts, curriculum } = currentCurriculum(db)
	const contextId = rightsOf(db, user).grants[0] ?? user.contextId ?? BASE_LAYER
	const own = contextId === BASE_LAYER ? locale : contextLocale(contexts, curriculum.locales, contextId)
	return { left: { contextId: BASE_LAYER, locale: own }, right: { contextId, locale: own } }
}

export default function Compare({ loaderData: { view, sides, texts } }: Route.ComponentProps) {
	return (
		<Page width="wide" title={m.compare()} intro={m.compare_intro()}>
			<title>{`${m.compare()} · ${m.product_name()}`}</title>
			<ComparePage
				view={view}
				asked={sides}
				renderText={(side, name) => {
					const text = texts[side]
					return text && <TextToRead text={text} suffix={`-${side}`} name={name} />
				}}
			/>
		</Page>
	)
}
