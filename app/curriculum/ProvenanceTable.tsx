import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Table } from '#app/ui/Table.tsx'

/** Where one part of a page comes from, in the reader's words. */
export type ProvenanceRow = {
	block: string
	layer: string
	language: string
	/** The number of a text that was written here; null for one that came with the curriculum. */
	revision: number | null
	/** Tells two versions of a text apart wherever they came from. */
	textRevision: string
	/** In force since; null for a text that is not published. */
	date: number | null
	/** The text it was adapted or translated from has changed since. */
	isStale: boolean
}

/** Which text am I reading? Folded away; for who adapts, translates or doubts. */
export function ProvenanceTable({ rows }: { rows: ProvenanceRow[] }) {
	return (
		<details className="no-print">
			<summary className="min-h-11 py-2 font-semibold">{m.lesson_which_text()}</summary>
			<Table
				caption={m.provenance_caption()}
				columns={[
					{ key: 'block', head: m.provenance_block(), cell: (row) => row.block, isRowHeader: true },
					{ key: 'layer', head: m.provenance_layer(), cell: (row) => <Layer row={row} /> },
					{ key: 'revision', head: m.provenance_revision(), cell: (row) => <Revision row={row} /> },
					{
						key: 'state',
						head: m.provenance_state(),
						cell: (row) => (row.isStale ? m.provenance_stale() : m.provenance_current()),
					},
				]}
				rows={rows}
				rowKey={(row) => row.block}
			/>
		</details>
	)
}

function Layer({ row }: { row: ProvenanceRow }) {
	return (
		<>
			{row.layer}
			<span className="block text-muted">{row.language}</span>
		</>
	)
}

function Revision({ row }: { row: ProvenanceRow }) {
	return (
		<>
			{row.revision === null ? null : `${m.provenance_revision_number({ number: formatNumber(row.revision) })} · `}
			<code dir="ltr">{row.textRevision}</code>
			{row.date === null ? null : (
				<span className="block text-muted">{m.text_since({ date: formatDate(row.date) })}</span>
			)}
		</>
	)
}
