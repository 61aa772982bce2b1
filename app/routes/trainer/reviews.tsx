import { href } from 'react-router'
import { canSeeReviews } from '#app/adaptation/policy.ts'
import { WaitingList } from '#app/adaptation/WaitingList.tsx'
import { waitingReviews } from '#app/adaptation/waiting-reviews.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/reviews'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canSeeReviews(user))
	const waiting = waitingReviews(db, { user, locale: context.get(localeContext) })
	return {
		forMe: waiting.filter(({ canDecide }) => canDecide),
		forOthers: waiting.filter(({ canDecide }) => !canDecide),
	}
}

export default function Reviews({ loaderData: { forMe, forOthers } }: Route.ComponentProps) {
	return (
		<Page width="wide" title={m.reviews()} intro={m.reviews_intro()}>
			<title>{`${m.reviews()} · ${m.product_name()}`}</title>
			<div className="space-y-12">
				<section aria-labelledby="for-me">
					<h2 id="for-me" className="mb-3 font-semibold text-xl">
						{m.reviews_for_me()}
					</h2>
					{forMe.length > 0 ? (
						<WaitingList waiting={forMe} />
					) : (
						<EmptyState title={m.reviews_none()}>
							<p>{m.reviews_none_text()}</p>
							<p className="mt-4">
								<ButtonLink to={href('/trainer/adaptations')}>{m.adaptations()}</ButtonLink>
							</p>
						</EmptyState>
					)}
				</section>
				{forOthers.length > 0 ? (
					<section aria-labelledby="for-others">
						<h2 id="for-others" className="mb-1 font-semibold text-xl">
							{m.reviews_for_others()}
						</h2>
						<p className="mb-3 text-muted">{m.reviews_for_others_text()}</p>
						<WaitingList waiting={forOthers} />
					</section>
				) : null}
			</div>
		</Page>
	)
}
