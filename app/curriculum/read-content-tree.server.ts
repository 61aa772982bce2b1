import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { checkConfig } from './check-config.ts'
import { checkLayerYaml } from './check-layer-yaml.ts'
import { checkWebp, MAX_IMAGE_BYTES } from './check-webp.ts'
import { classifyPath, contentPath } from './content-path.ts'
import { type ContentTree, contentTree, type LayerText } from './content-tree.ts'
import {
	Contexts,
	Curriculum,
	type CurriculumConfig,
	Glossary,
	ModuleConfig,
	type ShippedConfig,
	Sources,
} from './curriculum-config.ts'
import { effectiveConfig } from './effective-config.ts'
import type { Fault } from './fault.ts'
import { readLayerYaml } from './layer-config.ts'
import { type Locate, parseYaml } from './parse-yaml.ts'
import { readFileBytes, readTextFile } from './read-text-file.server.ts'
import { IN_GIT, type SourceFile } from './source-file.ts'

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
	const yaml: LayerText[] = []
	const images = new Map<string, Uint8Array>()
	const shown = (path: string) => `${shownAs}/${path}`

	for (const path of walk(directory, shownAs, faults)) {
		const place = classifyPath(path)
		if (place.kind === 'stray') {
			faults.push({ path: shown(path), line: 1, column: 1, code: 'stray-file', message: place.message })
			continue
		}
		if (place.kind === 'layer' && place.place.kind === 'image') {
			const image = readFileBytes(join(directory, path), shown(path), MAX_IMAGE_BYTES, 'refuse-links')
			faults.push(...(image.ok ? checkWebp(image.bytes, place.place.hash, shown(path)) : [image.fault]))
			if (image.ok) images.set(place.place.hash, image.bytes)
			continue
		}
		const file = readTextFile(join(directory, path), shown(path), MAX_FILE_BYTES, 'refuse-links')
		if (!file.ok) faults.push(file.fault)
		else if (place.kind === 'yaml') texts.set(path, file.text)
		else if ('name' in place.place) {
			const { moduleId, name, locale } = place.place
			files.push({ ...IN_GIT, moduleId, name, layer: place.layer, locale, text: file.text, path: shown(path) })
		} else yaml.push({ ...IN_GIT, layer: place.layer, path: place.path, text: file.text })
	}

	const located = new Map<string, Locate>()
	const locate: ContentTree['locate'] = (path, keyPath) => located.get(path)?.(keyPath) ?? { line: 1, column: 1 }
	const shipped = readConfig(texts, shown, faults, located)
	faults.push(...checkConfig(shipped, { shown, locate }))
	const config = readLayers(shipped, { yaml, files, shown, faults })
	return contentTree(config, files, { yaml, images, faults, shownAs, locate })
}

/** What contexts say about themselves; each of them is held against the curriculum with all of them. */
function readLayers(
	shipped: ShippedConfig,
	{ yaml, files, shown, faults }: Pick<ContentTree, 'yaml' | 'files'> & { shown: Shown; faults: Fault[] },
): CurriculumConfig {
	const read = yaml.map((file) => {
		const shownAs = shown(contentPath(file.layer, file.path))
		return { shownAs, result: readLayerYaml({ ...file, shownAs }) }
	})
	const config = effectiveConfig(
		shipped,
		read.flatMap(({ result }) => (result.ok ? [result.yaml] : [])),
	)
	for (const { shownAs: path, result } of read) {
		faults.push(
			...(result.ok ? checkLayerYaml({ config, files }, result.yaml, { path, locate: result.locate }) : result.faults),
		)
	}
	return config
}
type Shown = (path: string) => string

function readConfig(
	texts: ReadonlyMap<string, string>,
	shown: (path: string) => string,
	faults: Fault[],
	located: Map<string, Locate>,
): ShippedConfig {
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
