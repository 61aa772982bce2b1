import { href } from 'react-router'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { fileTitle } from './file-words.ts'
import type { WaitingReview } from './waiting-reviews.server.ts'

/** Texts in review, each with its way in. */
export function WaitingList({ waiting }: { waiting: readonly WaitingReview[] }) {
	return (
		<ul className="divide-y divide-line border-line border-y">
			{waiting.map((review) => (
				<li key={review.revisionId} className="py-4">
					<p className="font-semibold text-lg">
						<Link
							to={href('/trainer/reviews/:revision', { revision: review.revisionId })}
							className="link inline-block py-1.5"
						>
							{fileTitle(review)}
						</Link>
					</p>
					<p className="text-muted">
						{[
							review.contextName,
							review.moduleTitle,
							review.locale?.name,
							m.revision_number({ number: formatNumber(review.number) }),
						]
							.filter(Boolean)
							.join(' · ')}
					</p>
					{review.note ? (
						<p dir="auto" className="mt-1 max-w-measure whitespace-pre-line">
							{review.note}
						</p>
					) : null}
					<p className="mt-1 text-muted text-sm">
						<bdi>{review.authorName ?? m.person_gone()}</bdi> ·{' '}
						{m.review_waits_since({ date: formatDateTime(review.submittedAt) })}
					</p>
				</li>
			))}
		</ul>
	)
}
