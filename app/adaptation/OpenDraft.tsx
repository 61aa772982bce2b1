import { href } from 'react-router'
import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Page.tsx'
import { editPath } from './adaptation-paths.tsx'
import { StateOfRevision } from './FileHistory.tsx'
import type { RevisionEntry } from './revision-entry.server.ts'

/** The draft that somebody has begun, and the way into it. */
export function OpenDraft({ draft, mayEdit }: { draft: RevisionEntry; mayEdit: boolean }) {
	return (
		<Card className="flex flex-wrap items-center justify-between gap-4">
			<div>
				<StateOfRevision state={draft.state} />
				<p className="mt-1">
					<bdi>{draft.authorName ?? m.person_gone()}</bdi> · {formatDateTime(draft.updatedAt)}
				</p>
				{draft.note ? (
					<p dir="auto" className="text-muted">
						{draft.note}
					</p>
				) : null}
			</div>
			{mayEdit ? (
				<ButtonLink look="primary" to={editPath(draft)}>
					{m.draft_continue()}
				</ButtonLink>
			) : (
				<ButtonLink to={href('/trainer/reviews/:revision', { revision: draft.id })}>{m.draft_look()}</ButtonLink>
			)}
		</Card>
	)
}
