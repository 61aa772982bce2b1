import { faultWords } from '#app/curriculum/fault-words.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Badge, EmptyState } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { filePath } from './adaptation-paths.tsx'
import type { ImportedFile } from './import-layer.server.ts'

type Tone = 'plain' | 'accent' | 'good' | 'caution' | 'bad'
const RESULTS: Record<ImportedFile['result'], { words: () => string; tone: Tone }> = {
	draft: { words: m.imported_draft, tone: 'good' },
	'draft-to-be': { words: m.imported_draft, tone: 'good' },
	picture: { words: m.imported_picture, tone: 'good' },
	same: { words: m.imported_same, tone: 'plain' },
	'draft-exists': { words: m.imported_draft_exists, tone: 'caution' },
	'not-adaptable': { words: m.imported_not_adaptable, tone: 'caution' },
	refused: { words: m.imported_refused, tone: 'bad' },
}

/** What became of each file of an archive, or would become of it. */
export function ImportReport({ contextId, files }: { contextId: string; files: ImportedFile[] }) {
	if (files.length === 0) return <EmptyState title={m.import_empty()} />
	return (
		<Table
			caption={m.import_report()}
			rows={files}
			rowKey={({ path }) => path}
			columns={[
				{
					key: 'path',
					head: m.import_file(),
					isRowHeader: true,
					cell: (file) =>
						file.result === 'draft' || file.result === 'draft-exists' || file.result === 'same' ? (
							<Link to={filePath({ contextId, path: file.path })} className="link inline-block py-2 sm:py-0">
								<Path path={file.path} />
							</Link>
						) : (
							<Path path={file.path} />
						),
				},
				{
					key: 'result',
					head: m.import_result(),
					cell: (file) => {
						const { words, tone } = RESULTS[file.result]
						return (
							<>
								<Badge tone={tone}>{words()}</Badge>
								{file.result === 'refused' ? <Faults faults={file.faults} /> : null}
							</>
						)
					},
				},
			]}
		/>
	)
}

function Path({ path }: { path: string }) {
	return (
		<bdi dir="ltr" className="break-all">
			{path}
		</bdi>
	)
}

type Refused = Extract<ImportedFile, { result: 'refused' }>

/** Each with its place in the file, in the reader's words and in the exact ones. */
export function Faults({ faults }: { faults: Refused['faults'] }) {
	return (
		<ul className="mt-2 space-y-2">
			{faults.map((fault) => (
				<li key={`${fault.line}:${fault.column}:${fault.code}:${fault.message}`}>
					<span className="font-medium">
						{m.editor_place({ line: formatNumber(fault.line), column: formatNumber(fault.column) })}
					</span>
					<span className="block">{faultWords(fault)}</span>
					<span className="block text-muted text-sm" lang="en" dir="ltr">
						{fault.message}
					</span>
				</li>
			))}
		</ul>
	)
}
