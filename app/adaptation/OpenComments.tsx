import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice } from '#app/ui/Page.tsx'
import type { ReviewComment } from './review-comments.server.ts'

/** What reviewers asked for, above the text that is to be changed. */
export function OpenComments({ note, comments }: { note: string | null; comments: readonly ReviewComment[] }) {
	if (!note && comments.length === 0) return null
	return (
		<div className="mb-6 max-w-measure">
			<Notice tone="caution">
				<p className="font-semibold">{m.changes_asked_for()}</p>
				{note ? (
					<p dir="auto" className="whitespace-pre-line">
						{note}
					</p>
				) : null}
				<ul className="mt-2 space-y-2">
					{comments.map(({ id, line, quote, body, authorName }) => (
						<li key={id}>
							<p className="text-muted text-sm">
								<bdi>{authorName ?? m.person_gone()}</bdi>
								{line === null ? null : ` · ${m.comment_line({ line: formatNumber(line) })}`}
							</p>
							{quote ? <blockquote className="border-line border-s-2 ps-3 text-muted">{quote}</blockquote> : null}
							<p dir="auto" className="whitespace-pre-line">
								{body}
							</p>
						</li>
					))}
				</ul>
			</Notice>
		</div>
	)
}
