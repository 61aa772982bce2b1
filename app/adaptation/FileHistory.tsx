import { Form, href } from 'react-router'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { revisionStateWords } from './file-words.ts'
import type { RevisionEntry } from './revision-entry.server.ts'

/** Every version of a file, whatever became of it; one that was in force can be put back. */
export function FileHistory({ history, mayTakeBack }: { history: RevisionEntry[]; mayTakeBack: boolean }) {
	return (
		<Table
			caption={m.file_history()}
			columns={[
				{
					key: 'number',
					head: m.revision(),
					isRowHeader: true,
					cell: ({ id, number }) => (
						<Link to={href('/trainer/reviews/:revision', { revision: id })} className="link">
							{m.revision_number({ number: formatNumber(number) })}
						</Link>
					),
				},
				{ key: 'state', head: m.revision_state(), cell: ({ state }) => <StateOfRevision state={state} /> },
				{ key: 'who', head: m.revision_author(), cell: ({ authorName }) => <bdi>{authorName ?? m.person_gone()}</bdi> },
				{
					key: 'when',
					head: m.revision_when(),
					cell: ({ publishedAt, updatedAt }) => formatDateTime(publishedAt ?? updatedAt),
				},
				{
					key: 'note',
					head: m.revision_note(),
					cell: ({ note, restoredFrom }) => <bdi>{noteOf(note, restoredFrom)}</bdi>,
				},
				{
					key: 'act',
					head: m.revision_act(),
					cell: ({ id, number, state }) =>
						mayTakeBack && (state === 'superseded' || state === 'withdrawn') ? (
							<Form method="post">
								<input type="hidden" name="intent" value="take-back" />
								<input type="hidden" name="revision" value={id} />
								<Button>
									{m.take_back()}
									<span className="sr-only">: {m.revision_number({ number: formatNumber(number) })}</span>
								</Button>
							</Form>
						) : null,
				},
			]}
			rows={history}
			rowKey={({ id }) => id}
		/>
	)
}

export function StateOfRevision({ state }: { state: RevisionEntry['state'] }) {
	const { text, tone } = revisionStateWords(state)
	return <Badge tone={tone}>{text}</Badge>
}

function noteOf(note: string, restoredFrom: number | null): string {
	return restoredFrom === null ? note : m.revision_restored({ number: formatNumber(restoredFrom) })
}
