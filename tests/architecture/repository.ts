import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = new URL('../../', import.meta.url).pathname

export type SourceFile = { path: string; text: string }

/** The files below these folders whose name ends so, made ones left out; paths are those of the repository. */
export function sourceFiles(folders: readonly string[], ending: RegExp): SourceFile[] {
	return folders
		.flatMap((folder) =>
			readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile() && ending.test(entry.name))
				.map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length)),
		)
		.filter((path) => !path.includes('/generated/'))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}
