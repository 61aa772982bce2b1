import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes the folder `to` hold the files of `from` and no others. Files that are the same already are not touched, so that
 * what watches the folder sees what changed and nothing else. Names that begin with a dot are left alone.
 */
export function updateFolder(from: string, to: string): void {
	const wanted = filesIn(from)
	for (const path of wanted) {
		const [source, target] = [join(from, path), join(to, path)]
		if (existsSync(target) && readFileSync(source).equals(readFileSync(target))) continue
		mkdirSync(dirname(target), { recursive: true })
		copyFileSync(source, target)
	}
	for (const path of filesIn(to)) if (!wanted.includes(path)) rmSync(join(to, path))
}

function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return []
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
