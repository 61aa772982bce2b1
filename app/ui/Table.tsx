import type { ReactNode } from 'react'

type Column<Row> = {
	key: string
	head: string
	/** Where there is nothing to say, null: a phone then leaves out the head, too. */
	cell: (row: Row) => ReactNode
	isRowHeader?: boolean
	align?: 'end'
	/** A word or two: on a phone they stand beside their head, not below it. */
	isShort?: boolean
}

type TableProps<Row> = {
	caption: string
	columns: Column<Row>[]
	rows: Row[]
	rowKey: (row: Row) => string
}

/** A data table that becomes one card a row on a phone; its caption is for screen readers. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
	return (
		<table className="block w-full border-collapse sm:table">
			<caption className="sr-only">{caption}</caption>
			<thead className="sr-only sm:not-sr-only sm:table-header-group">
				<tr className="sm:table-row">
					{columns.map((column) => (
						<th
							key={column.key}
							scope="col"
							className={`border-line border-b px-3 py-2 font-semibold text-muted text-sm ${column.align === 'end' ? 'text-end' : 'text-start'}`}
						>
							{column.head}
						</th>
					))}
				</tr>
			</thead>
			<tbody className="block sm:table-row-group">
				{rows.map((row) => (
					<tr key={rowKey(row)} className="block border-line border-b py-3 sm:table-row">
						{columns.map((column) => {
							const content = column.cell(row)
							const isEmpty = content === null || content === undefined || content === ''
							const classes = `${isEmpty ? 'hidden' : 'block'} px-3 py-1 text-start align-top sm:table-cell sm:py-3 ${column.align === 'end' ? 'sm:text-end tabular-nums' : ''}`
							return column.isRowHeader ? (
								<th key={column.key} scope="row" className={`${classes} wrap-anywhere min-w-32 font-semibold`}>
									<Labelled column={column}>{content}</Labelled>
								</th>
							) : (
								<td key={column.key} className={classes}>
									<Labelled column={column}>{content}</Labelled>
								</td>
							)
						})}
					</tr>
				))}
			</tbody>
		</table>
	)
}

type LabelledProps = { column: { head: string; isShort?: boolean }; children: ReactNode }

/** A value with its head, which a phone shows beside or above it. */
function Labelled({ column: { head, isShort }, children }: LabelledProps) {
	return (
		<div className={isShort ? 'flex items-center justify-between gap-x-4 sm:block' : undefined}>
			<span className="block text-muted text-sm sm:hidden" aria-hidden="true">
				{head}
			</span>
			<div>{children}</div>
		</div>
	)
}
