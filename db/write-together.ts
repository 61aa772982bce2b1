import { AsyncLocalStorage } from 'node:async_hooks'
import type BetterSqlite3 from 'better-sqlite3'
import type { Database } from './connection.ts'

type Write = { perform: () => unknown; resolve: (result: never) => void; reject: (error: unknown) => void }
const waiting = new WeakMap<Database, Write[]>()

/**
 * Does a write of a request, and resolves when it is on the disk.
 *
 * Waiting for the disk costs more than all else in a small write, and waits as long for many as for one: what came in the
 * same turn of the event loop shares one transaction. Each write has a savepoint of its own in it, so that one that
 * throws leaves the others alone; if the transaction itself fails, nobody's was done and everybody hears of it.
 */
export function writeTogether<Result>(db: Database, perform: () => Result): Promise<Result> {
	return new Promise<Result>((resolve, reject) => {
		const writes = waiting.get(db) ?? []
		waiting.set(db, writes)
		// What belongs to its request, such as the language, goes along with it.
		const count = writes.push({ perform: AsyncLocalStorage.bind(perform), resolve, reject })
		if (count === 1) setImmediate(() => writeAll(db))
	})
}

/** A transaction around any work, made once for each database; inside another it is a savepoint. */
const transactions = new WeakMap<Database, BetterSqlite3.Transaction<(work: () => unknown) => unknown>>()

function writeAll(db: Database): void {
	const writes = waiting.get(db) ?? []
	waiting.delete(db)
	const transaction = transactions.get(db) ?? db.$client.transaction((work: () => unknown) => work())
	transactions.set(db, transaction)
	const settle: (() => void)[] = []
	const performAll = () => {
		for (const { perform, resolve, reject } of writes) {
			try {
				const result = transaction(perform)
				settle.push(() => resolve(result as never))
			} catch (error) {
				settle.push(() => reject(error))
			}
		}
	}
	try {
		transaction.immediate(performAll)
	} catch (error) {
		for (const { reject } of writes) reject(error)
		return
	}
	for (const tell of settle) tell()
}
