import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from './project-root.ts'

/** A hash of the text of every file at or below the given paths, names included; times and owners do not count. */
export function hashOfInputs(paths: readonly string[], isInput: (path: string) => boolean = () => true): string {
	const hash = createHash('sha256')
	for (const path of paths.flatMap((start) => filesAt(start, isInput))) {
		hash
			.update(path)
			.update('\0')
			.update(readFileSync(join(projectRoot, path)))
			.update('\0')
	}
	return hash.digest('hex')
}

/**
 * Makes something from its inputs. The stamp is removed before the work and written after it, so a work that was cut
 * short is done again.
 */
export async function makeFrom(hash: string, stamp: string, work: () => Promise<unknown>): Promise<void> {
	const file = join(projectRoot, stamp)
	if (existsSync(file)) unlinkSync(file)
	await work()
	mkdirSync(dirname(file), { recursive: true })
	writeFileSync(file, hash)
}

/** Whether what stands there was made from these inputs. */
export function isCurrent(stamp: string, hash: string): boolean {
	const file = join(projectRoot, stamp)
	return existsSync(file) && readFileSync(file, 'utf8') === hash
}

function filesAt(path: string, isInput: (path: string) => boolean): string[] {
	const absolute = join(projectRoot, path)
	if (!existsSync(absolute) || !isInput(path)) return []
	if (!statSync(absolute).isDirectory()) return [path]
	return readdirSync(absolute)
		.sort()
		.flatMap((name) => filesAt(`${path}/${name}`, isInput))
}
