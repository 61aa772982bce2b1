import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { checkConfig } from './check-config.ts'
import { classifyPath } from './content-path.ts'
import { type ContentTree, contentTree } from './content-tree.ts'
import { Contexts, Curriculum, type CurriculumConfig, Glossary, ModuleConfig, Sources } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import { type Locate, parseYaml } from './parse-yaml.ts'
import { readTextFile } from './read-text-file.server.ts'
import type { SourceFile } from './source-file.ts'

const MAX_FILES = 20_000
const MAX_DEPTH = 6
/** Generous for a text that people write: a lesson has about 10 KB, the source register 30 KB. */
const MAX_FILE_BYTES = 256 * 1024

/**
 * Reads all of content/ into memory. What cannot be read, or does not belong there, becomes a fault in the tree:
 * the check prints them all, the build and the server refuse to publish a tree that has any.
 * @param directory the folder that holds curriculum.yaml
 * @param shownAs what to put before paths in faults
 */
export function readContentTree(directory: string, shownAs = 'content'): ContentTree {
	const faults: Fault[] = []
	const files: SourceFile[] = []
	const texts = new Map<string, string>()
	const shown = (path: string) => `${shownAs}/${path}`

	for (const path of walk(directory, shownAs, faults)) {
		const place = classifyPath(path)
		if (place.kind === 'stray') {
			faults.push({ path: shown(path), line: 1, column: 1, code: 'stray-file', message: place.message })
			continue
		}
		const file = readTextFile(join(directory, path), shown(path), MAX_FILE_BYTES, 'refuse-links')
		if (!file.ok) faults.push(file.fault)
		else if (place.kind === 'yaml') texts.set(path, file.text)
		else {
			const { moduleId, name, layer, locale } = place
			files.push({ moduleId, name, layer, locale, text: file.text, path: shown(path) })
		}
	}

	const located = new Map<string, Locate>()
	const locate: ContentTree['locate'] = (path, keyPath) => located.get(path)?.(keyPath) ?? { line: 1, column: 1 }
	const config = readConfig(texts, shown, faults, located)
	faults.push(...checkConfig(config, { shown, locate }))
	return contentTree(config, files, { faults, shownAs, locate })
}

function readConfig(
	texts: ReadonlyMap<string, string>,
	shown: (path: string) => string,
	faults: Fault[],
	located: Map<string, Locate>,
): CurriculumConfig {
	const asked = new Set<string>()
	const read = <T>(path: string, schema: z.ZodType<T>, empty: T): T => {
		asked.add(path)
		const text = texts.get(path)
		if (text === undefined) {
			const isRefused = faults.some((fault) => fault.path === shown(path))
			const message = 'This file is missing: the curriculum needs it.'
			if (!isRefused) faults.push({ path: shown(path), line: 1, column: 1, code: 'missing-file', message })
			return empty
		}
		const parsed = parseYaml(text, schema, shown(path))
		if (!parsed.ok) {
			faults.push(...parsed.faults)
			return empty
		}
		located.set(shown(path), parsed.locate)
		return parsed.value
	}

	const none: Curriculum = { id: 'unread', title: {}, summary: {}, modules: [], locales: [] }
	const curriculum = read('curriculum.yaml', Curriculum, none)
	const { contexts } = read('contexts.yaml', Contexts, { contexts: [] })
	const { sources } = read('sources.yaml', Sources, { sources: {} })
	const glossary: CurriculumConfig['glossary'] = {}
	for (const { tag } of curriculum.locales) glossary[tag] = read(`glossary/${tag}.yaml`, Glossary, {})
	const modules: CurriculumConfig['modules'] = {}
	for (const id of curriculum.modules) {
		const module = read<ModuleConfig | null>(`modules/${id}/module.yaml`, ModuleConfig, null)
		if (module) modules[id] = module
	}
	const isCurriculumRead = curriculum !== none
	for (const path of isCurriculumRead ? texts.keys() : []) {
		const message = 'curriculum.yaml does not name this module or locale: add it there, or remove this file.'
		if (!asked.has(path)) faults.push({ path: shown(path), line: 1, column: 1, code: 'orphan-file', message })
	}
	return { curriculum, contexts, sources, glossary, modules }
}

/** Every ordinary file below a folder, sorted, so that two machines read the same tree in the same order. */
function walk(directory: string, shownAs: string, faults: Fault[]): string[] {
	const found: string[] = []
	const refuse = (path: string, code: string, message: string) => {
		faults.push({ path: path === '' ? shownAs : `${shownAs}/${path}`, line: 1, column: 1, code, message })
	}
	const visit = (folder: string, depth: number) => {
		if (depth > MAX_DEPTH) return refuse(folder, 'stray-file', 'This folder lies too deep to belong to the curriculum.')
		let entries: ReturnType<typeof listFolder>
		try {
			entries = listFolder(join(directory, folder))
		} catch {
			return refuse(folder, 'unreadable-file', 'This folder is missing or may not be read.')
		}
		for (const entry of entries) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`
			if (found.length >= MAX_FILES)
				return refuse(path, 'stray-file', `More than ${MAX_FILES} files: the rest is not read.`)
			if (entry.isDirectory()) visit(path, depth + 1)
			else if (entry.isFile()) found.push(path)
			else refuse(path, 'stray-file', 'Only ordinary files are read: put the file itself here, not a link to it.')
		}
	}
	visit('', 0)
	return found
}

function listFolder(path: string) {
	return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}
