/** How Chromium, Firefox and Safari word a request that got no answer, or half of one; `fetch` gives no other sign. */
const UNANSWERED = /failed to fetch|network ?error|load failed/i

/** Whether this went wrong on the line, and not in our code, where a `TypeError` may come from too. */
export function isLostConnection(error: unknown): boolean {
	if (!(error instanceof Error)) return false
	return (error instanceof TypeError && UNANSWERED.test(error.message)) || isLostConnection(error.cause)
}

type Move = { currentLocation: Place; nextLocation: Place; historyAction: 'POP' | 'PUSH' | 'REPLACE' }
type Place = { pathname: string; search: string; hash: string }

/** Whether a move needs the server, unlike one from place to place within a page. */
export function needsServer({ currentLocation, nextLocation, historyAction }: Move): boolean {
	const staysHere = currentLocation.pathname === nextLocation.pathname && currentLocation.search === nextLocation.search
	return !(staysHere && (nextLocation.hash !== '' || historyAction === 'POP'))
}
