import { href } from 'react-router'
import { adaptationHome } from '#app/adaptation/adaptation-home.server.ts'
import { HomeContexts } from '#app/adaptation/HomeContexts.tsx'
import { MyDrafts, WaitingTexts } from '#app/adaptation/HomeTexts.tsx'
import { isoDay } from '#app/adaptation/iso-day.ts'
import { canCreateContextBelow, canGrant, canSeeAdaptations } from '#app/adaptation/policy.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/adaptations'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canSeeAdaptations(user))
	return {
		home: adaptationHome(db, { user, locale: context.get(localeContext), today: isoDay(Date.now()) }),
		mayGrant: canGrant(user),
		mayCreate: canCreateContextBelow(user, [], [], null),
	}
}

export default function Adaptations({ loaderData: { home, mayGrant, mayCreate } }: Route.ComponentProps) {
	const { contexts, waiting, drafts } = home
	return (
		<Page
			width="wide"
			title={m.adaptations()}
			intro={m.home_intro()}
			actions={
				mayCreate ? (
					<ButtonLink to={href('/trainer/adaptations/:context/new', { context: BASE_LAYER })}>
						{m.new_context_top()}
					</ButtonLink>
				) : null
			}
		>
			<title>{`${m.adaptations()} · ${m.product_name()}`}</title>
			<div className="space-y-12">
				{waiting.length > 0 ? (
					<section>
						<h2 className="mb-3 font-semibold text-2xl">{m.home_waiting()}</h2>
						<WaitingTexts waiting={waiting} />
					</section>
				) : null}
				{drafts.length > 0 ? (
					<section>
						<h2 className="mb-3 font-semibold text-2xl">{m.home_drafts()}</h2>
						<MyDrafts drafts={drafts} />
					</section>
				) : null}
				<section>
					<h2 className="mb-4 font-semibold text-2xl">{m.home_contexts()}</h2>
					{contexts.length > 0 ? <HomeContexts contexts={contexts} /> : <NoContext mayGrant={mayGrant} />}
				</section>
			</div>
		</Page>
	)
}

function NoContext({ mayGrant }: { mayGrant: boolean }) {
	return (
		<EmptyState title={m.home_no_context()}>
			{mayGrant ? (
				<>
					{m.home_no_context_admin()}{' '}
					<Link to={href('/admin/people')} className="link">
						{m.admin_people()}
					</Link>
				</>
			) : (
				m.home_no_context_text()
			)}
		</EmptyState>
	)
}
