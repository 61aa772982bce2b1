import { m } from '#app/i18n/messages.ts'
import { Table } from '#app/ui/Table.tsx'

/** Where one part of a page comes from, in the reader's words. */
export type ProvenanceRow = { block: string; layer: string; language: string; revision: string }

/** Which text am I reading? Folded away; for who adapts, translates or doubts. */
export function ProvenanceTable({ rows }: { rows: ProvenanceRow[] }) {
	return (
		<details className="no-print">
			<summary className="min-h-11 py-2 font-semibold">{m.lesson_which_text()}</summary>
			<Table
				caption={m.provenance_caption()}
				columns={[
					{ key: 'block', head: m.provenance_block(), cell: (row) => row.block, isRowHeader: true },
					{ key: 'layer', head: m.provenance_layer(), cell: (row) => row.layer },
					{ key: 'language', head: m.provenance_locale(), cell: (row) => row.language },
					{ key: 'revision', head: m.provenance_revision(), cell: (row) => <code dir="ltr">{row.revision}</code> },
				]}
				rows={rows}
				rowKey={(row) => row.block}
			/>
		</details>
	)
}
