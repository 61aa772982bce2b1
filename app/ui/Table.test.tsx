// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Table } from './Table.tsx'

afterEach(cleanup)

test('on a phone a cell without anything in it takes its head along, and stays a cell where there is room', () => {
	const rows = [
		{ id: 'awa', does: 'issue' },
		{ id: 'omar', does: null },
	]
	render(
		<Table
			caption="Certificates"
			rows={rows}
			rowKey={({ id }) => id}
			columns={[
				{ key: 'id', head: 'Person', isRowHeader: true, cell: ({ id }) => id },
				{ key: 'does', head: 'What can be done', cell: ({ does }) => does },
			]}
		/>,
	)
	const classesOf = (name: RegExp) => [...within(screen.getByRole('row', { name })).getByRole('cell').classList]
	expect(classesOf(/awa/)).toEqual(expect.arrayContaining(['block', 'sm:table-cell']))
	expect(classesOf(/omar/)).toEqual(expect.arrayContaining(['hidden', 'sm:table-cell']))
})
