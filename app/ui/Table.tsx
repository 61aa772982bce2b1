import type { ReactNode } from 'react'

type Column<Row> = { key: string; head: string; cell: (row: Row) => ReactNode; isRowHeader?: boolean; align?: 'end' }

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
							className="border-line border-b px-3 py-2 text-start font-semibold text-muted text-sm"
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
							const content = (
								<>
									<span className="block text-muted text-sm sm:hidden" aria-hidden="true">
										{column.head}
									</span>
									{column.cell(row)}
								</>
							)
							const classes = `block px-3 py-1 text-start align-top sm:table-cell sm:py-3 ${column.align === 'end' ? 'sm:text-end tabular-nums' : ''}`
							return column.isRowHeader ? (
								<th key={column.key} scope="row" className={`${classes} font-semibold`}>
									{content}
								</th>
							) : (
								<td key={column.key} className={classes}>
									{content}
								</td>
							)
						})}
					</tr>
				))}
			</tbody>
		</table>
	)
}
