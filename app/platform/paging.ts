/** Long enough to look for a name with the eyes, short enough for a poor line. */
export const PAGE_SIZE = 50
const LAST_PAGE = 10_000

/** Which rows the `page` of an address asks for: one more than are shown, to know whether there is a next page. */
export function requestedRows(url: URL): { limit: number; offset: number } {
	return { limit: PAGE_SIZE + 1, offset: (requestedPage(url) - 1) * PAGE_SIZE }
}

/** The rows to show of those that `requestedRows` brought, and the addresses of the pages before and after. */
export function pageOf<Row>(rows: readonly Row[], url: URL) {
	const page = requestedPage(url)
	return {
		rows: rows.slice(0, PAGE_SIZE),
		previous: page > 1 ? addressOf(url, page - 1) : null,
		next: rows.length > PAGE_SIZE ? addressOf(url, page + 1) : null,
	}
}

function requestedPage(url: URL): number {
	const page = Number(url.searchParams.get('page') ?? '1')
	return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1
}

function addressOf(url: URL, page: number): string {
	const query = new URLSearchParams(url.searchParams)
	query.set('page', String(page))
	return `?${query}`
}
