// One line per step, aligned: what it is, what is being done, how long it took. The first half is written before the
// work begins, so that a long step is never a silent one.

const LABEL_WIDTH = 14
const DOING_WIDTH = 50

/** A failure that the person can mend; its message is all they need to see. */
export class Refusal extends Error {}

/** @typedef {ReturnType<typeof createProgress>} Progress */

/** @param {{ write(text: string): unknown }} stream */
export function createProgress(stream) {
	return {
		/**
		 * Runs one step; what it returns, if anything, stands behind the time.
		 * @template T
		 * @param {string} label
		 * @param {string} doing
		 * @param {() => T | Promise<T>} work
		 * @returns {Promise<T>}
		 */
		async step(label, doing, work) {
			stream.write(`  ${label.padEnd(LABEL_WIDTH)}${doing.padEnd(DOING_WIDTH)}`)
			const startedAt = performance.now()
			try {
				const result = await work()
				stream.write(`${seconds(performance.now() - startedAt)}${typeof result === 'string' ? `  ${result}` : ''}\n`)
				return result
			} catch (error) {
				stream.write(`${seconds(performance.now() - startedAt)}  failed\n`)
				throw error
			}
		},
		/**
		 * A step with nothing to do, or a fact.
		 * @param {string} label
		 * @param {string} text
		 */
		note(label, text) {
			stream.write(`  ${label.padEnd(LABEL_WIDTH)}${text}\n`)
		},
		/** @param {string} [text] */
		line(text = '') {
			stream.write(`${text}\n`)
		},
	}
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
	return `${(milliseconds / 1000).toFixed(1).padStart(6)} s`
}

/**
 * Says why a command stops, and stops it: a sentence for what the person can mend, the whole error for a fault of ours.
 * @param {unknown} error
 * @returns {never}
 */
export function stopWith(error) {
	process.stderr.write(error instanceof Refusal ? `\n${error.message}\n` : `\n${errorText(error)}\n`)
	process.exit(1)
}

/** @param {unknown} error */
function errorText(error) {
	const code = error instanceof Error && 'code' in error ? String(error.code) : ''
	const sentence = DISK_FAULTS[code]
	if (sentence && error instanceof Error) return `${sentence} (${error.message})`
	return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** @type {Record<string, string>} */
const DISK_FAULTS = {
	EROFS: 'The disk is read-only; this command has to write files.',
	EACCES: 'A file or folder may not be written; check who owns it.',
	EPERM: 'A file or folder may not be changed; check who owns it.',
	ENOSPC: 'The disk is full; free some space and try again.',
	EDQUOT: 'The disk quota is used up; free some space and try again.',
	SQLITE_READONLY: 'The database may not be written; check who owns the file and its folder.',
	SQLITE_CANTOPEN: 'The database cannot be opened; check DATABASE_PATH and who owns its folder.',
	SQLITE_FULL: 'The disk is full; free some space and try again.',
	SQLITE_NOTADB: 'The file at DATABASE_PATH is no SQLite database.',
}
