/**
 * What the reference server replays. The platform is watched while it serves one person's journey; every SQL statement
 * it ran, with the values it was given, and every answer's headers and size become a tape. So the reference does the same
 * reads and writes by construction, whatever the platform comes to do, and nothing else.
 */
export type Tape = { steps: TapeStep[] }
export type TapeStep = Exchanged & { statements: Statement[] }
export type Statement = { sql: string; values: Value[] }
/** `person` takes the journey's person; `fresh` is new in each journey and the same throughout it. */
export type Value = { person: 'userId' | 'sessionHash' } | { fresh: string } | { always: Plain }

export type Exchanged = {
	status: number
	headers: Record<string, string>
	bodyBytes: number
	/** The size of what the client sent. */
	sentBytes: number
}
type Plain = string | number | null
/** A statement as it ran. */
export type Ran = { sql: string; values: Plain[] }
/** One step as it was watched. */
export type Watched = Exchanged & { ran: Ran[] }

export type Person = { userId: string; sessionHash: string; cookie: string }

/** What a program makes up: a client-made id, an attempt's id, a digest. */
const MADE_UP = /^[\w-]{16,}$/

/**
 * Makes a tape of one person's journey. Another person's journey tells what is made up each time: a value of that form
 * which occurs only in the first.
 */
export function makeTape(watched: readonly Watched[], person: Person, another: readonly Watched[]): Tape {
	const shared = new Set(another.flatMap((step) => step.ran).flatMap((ran) => ran.values))
	const toValue = (value: Plain): Value => {
		if (value === person.userId) return { person: 'userId' }
		if (value === person.sessionHash) return { person: 'sessionHash' }
		const isMadeUp = typeof value === 'string' && MADE_UP.test(value) && !shared.has(value)
		return isMadeUp ? { fresh: value } : { always: value }
	}
	return {
		steps: watched.map(({ ran, ...exchanged }) => ({
			...exchanged,
			statements: ran.map(({ sql, values }) => ({ sql, values: values.map(toValue) })),
		})),
	}
}
