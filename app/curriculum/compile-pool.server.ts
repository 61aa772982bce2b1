import { availableParallelism } from 'node:os'
import { type CompilePool, createCompilePool } from './compile-pool.ts'

/** A server compiles for one or two people at a time and has readers to serve meanwhile. */
const MOST_WORKERS = 2

let pool: CompilePool | undefined

/** The process's one compile pool. Its workers start when the first text is compiled, or is about to be. */
export function compilePool(): CompilePool {
	pool ??= createCompilePool({
		size: Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1)),
		isInBackground: true,
	})
	return pool
}
