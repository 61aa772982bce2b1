import { data } from 'react-router'

/** The thing itself, or a "not found" page. */
export function found<T>(thing: T | null | undefined): T {
	if (thing === null || thing === undefined) throw data(null, { status: 404 })
	return thing
}

/** Goes on only where a policy said yes; else a page that says so. */
export function allow(isAllowed: boolean): void {
	if (!isAllowed) throw data(null, { status: 403 })
}

const REFUSAL_STATUS = {
	'not-valid': 400,
	'not-allowed': 403,
	'not-found': 404,
	'too-late': 409,
	taken: 409,
	'too-many': 429,
} as const
export type Refusal = keyof typeof REFUSAL_STATUS

/** The status of an answer that refuses. */
export function refusalStatus(reason: Refusal) {
	return REFUSAL_STATUS[reason]
}

/** For answers that hold a secret, such as a link that is shown once. */
export const NEVER_STORED = { 'Cache-Control': 'no-store' }

/**
 * What an act of the browser's side says when the server did not answer. By its status the page is not fetched anew
 * afterwards, which would fail too and replace it by an error.
 */
export function unanswered<Result>(result: Result) {
	return data(result, { status: 503 })
}
