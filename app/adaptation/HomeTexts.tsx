import { href } from 'react-router'
import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { AdaptationHome } from './adaptation-home.server.ts'
import { editPath } from './adaptation-paths.tsx'
import { StateOfRevision } from './FileHistory.tsx'
import type { FileHeading } from './file-heading.server.ts'
import { fileTitle } from './file-words.ts'
import { isEditable } from './revision-states.ts'

/** Texts of others that wait for this reader's decision. */
export function WaitingTexts({ waiting }: { waiting: AdaptationHome['waiting'] }) {
	return (
		<Table
			caption={m.home_waiting()}
			rows={waiting}
			rowKey={({ revisionId }) => revisionId}
			columns={[
				{
					key: 'text',
					head: m.home_text(),
					isRowHeader: true,
					cell: ({ revisionId, heading, path }) => (
						<TextLink to={href('/trainer/reviews/:revision', { revision: revisionId })} heading={heading} path={path} />
					),
				},
				{ key: 'context', head: m.home_context(), cell: ({ contextName }) => contextName },
				{ key: 'note', head: m.revision_note(), cell: ({ note }) => note },
				{ key: 'who', head: m.revision_author(), cell: ({ authorName }) => <bdi>{authorName ?? m.person_gone()}</bdi> },
				{ key: 'when', head: m.home_submitted(), cell: ({ submittedAt }) => formatDateTime(submittedAt) },
			]}
		/>
	)
}

export function MyDrafts({ drafts }: { drafts: AdaptationHome['drafts'] }) {
	return (
		<Table
			caption={m.home_drafts()}
			rows={drafts}
			rowKey={({ revisionId }) => revisionId}
			columns={[
				{
					key: 'text',
					head: m.home_text(),
					isRowHeader: true,
					cell: (draft) => (
						<TextLink
							to={
								isEditable(draft.state)
									? editPath(draft)
									: href('/trainer/reviews/:revision', { revision: draft.revisionId })
							}
							heading={draft}
							path={draft.path}
						/>
					),
				},
				{ key: 'context', head: m.home_context(), cell: ({ contextName }) => contextName },
				{ key: 'state', head: m.revision_state(), cell: ({ state }) => <StateOfRevision state={state} /> },
				{ key: 'when', head: m.home_saved(), cell: ({ updatedAt }) => formatDateTime(updatedAt) },
			]}
		/>
	)
}

function TextLink({ to, heading, path }: { to: string; heading: FileHeading | null; path: string }) {
	const where = [heading?.moduleTitle, heading?.locale?.name].filter(Boolean).join(' · ')
	return (
		<>
			<Link to={to} className="link inline-block py-2 sm:py-0">
				{heading ? fileTitle(heading) : <bdi>{path}</bdi>}
			</Link>
			{where ? <span className="block font-normal text-muted text-sm">{where}</span> : null}
		</>
	)
}
