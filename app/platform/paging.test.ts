import { expect, test } from 'vitest'
import { PAGE_SIZE, pageOf, requestedRows } from './paging.ts'

const at = (search: string) => new URL(`https://learn.example/admin/people${search}`)
const rows = (length: number) => Array.from({ length }, (_, index) => index)

test('asks for one row more than a page shows', () => {
	expect(requestedRows(at(''))).toEqual({ limit: PAGE_SIZE + 1, offset: 0 })
	expect(requestedRows(at('?page=3'))).toEqual({ limit: PAGE_SIZE + 1, offset: 2 * PAGE_SIZE })
})

test.each(['?page=0', '?page=-1', '?page=1.5', '?page=x', '?page=', '?page=1e99'])(
	'takes %s for the first page',
	(search) => {
		expect(requestedRows(at(search)).offset).toBe(0)
	},
)

test('leads onward where there is more, and back where something came before, keeping what was searched for', () => {
	expect(pageOf(rows(PAGE_SIZE), at('?q=awa'))).toEqual({ rows: rows(PAGE_SIZE), previous: null, next: null })
	expect(pageOf(rows(PAGE_SIZE + 1), at('?q=awa&page=2'))).toEqual({
		rows: rows(PAGE_SIZE),
		previous: '?q=awa&page=1',
		next: '?q=awa&page=3',
	})
})
