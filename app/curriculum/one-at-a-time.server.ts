import type { Database } from '#db/connection.ts'

const last = new WeakMap<Database, Promise<unknown>>()

/** Lets publications of one process follow one another, so that none is planned on what the other is about to change. */
export function oneAtATime<Result>(db: Database, work: () => Promise<Result>): Promise<Result> {
	const turn = (last.get(db) ?? Promise.resolve()).then(work, work)
	last.set(
		db,
		turn.catch(() => undefined),
	)
	return turn
}
