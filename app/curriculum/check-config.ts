import type { ContentTree } from './content-tree.ts'
import type { ShippedConfig } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import type { KeyPath } from './parse-yaml.ts'

type Places = { shown: (path: string) => string; locate: ContentTree['locate'] }
type Report = (path: string, keyPath: KeyPath, code: string, message: string) => void

/** What the YAML files say about each other: every name they use exists, no name twice, no circles. */
export function checkConfig(config: ShippedConfig, { shown, locate }: Places): Fault[] {
	const faults: Fault[] = []
	const report: Report = (path, keyPath, code, message) => {
		faults.push({ path: shown(path), ...locate(shown(path), keyPath), code, message })
	}
	checkCurriculum(config, report)
	checkContexts(config, report)
	checkSources(config, report)
	checkGlossary(config, report)
	checkModules(config, report)
	return faults
}

function checkCurriculum({ curriculum }: ShippedConfig, report: Report): void {
	const path = 'curriculum.yaml'
	repeated(curriculum.modules).forEach((at) => {
		report(path, ['modules', at], 'duplicate-id', `The module “${curriculum.modules[at]}” is named twice: remove one.`)
	})
	checkTranslations(curriculum, path, ['title'], curriculum.title, report)
	checkTranslations(curriculum, path, ['summary'], curriculum.summary, report)

	const tags = curriculum.locales.map((locale) => locale.tag)
	curriculum.locales.forEach(({ tag, fallback }, index) => {
		const at = ['locales', tag, 'fallback']
		if (index === 0 && fallback !== undefined) {
			report(path, at, 'fallback', 'The first locale is the one that others fall back to: remove its fallback.')
		} else if (index > 0 && fallback === undefined) {
			report(
				path,
				at,
				'fallback',
				`Name the locale that stands in where “${tag}” has no text, such as fallback: ${tags[0]}.`,
			)
		} else if (fallback !== undefined && !tags.includes(fallback)) {
			report(path, at, 'unknown-locale', `There is no locale “${fallback}” here: name one of ${tags.join(', ')}.`)
		}
	})
	const fallbackOf = (tag: string) => curriculum.locales.find((locale) => locale.tag === tag)?.fallback
	for (const tag of tags) {
		const circle = circleFrom(tag, (each) => toList(fallbackOf(each)))
		if (circle) report(path, ['locales', tag, 'fallback'], 'circle', `The fallbacks go round in a circle: ${circle}.`)
	}
}

function checkContexts({ contexts, curriculum }: ShippedConfig, report: Report): void {
	const path = 'contexts.yaml'
	const ids = contexts.map((context) => context.id)
	repeated(ids).forEach((at) => {
		report(path, ['contexts', at, 'id'], 'duplicate-id', `The context “${ids[at]}” exists twice: give one another id.`)
	})
	contexts.forEach(({ id, name, parent, defaultLocale }, index) => {
		checkTranslations(curriculum, path, ['contexts', index, 'name'], name, report)
		if (parent !== undefined && !ids.includes(parent)) {
			report(
				path,
				['contexts', index, 'parent'],
				'unknown-context',
				`There is no context “${parent}”: correct the name or add it.`,
			)
		}
		if (defaultLocale !== undefined && !curriculum.locales.some((locale) => locale.tag === defaultLocale)) {
			const message = `curriculum.yaml has no locale “${defaultLocale}”: name one it has.`
			report(path, ['contexts', index, 'defaultLocale'], 'unknown-locale', message)
		}
		const circle = circleFrom(id, (each) => toList(contexts.find((context) => context.id === each)?.parent))
		if (circle)
			report(path, ['contexts', index, 'parent'], 'circle', `The contexts lie in each other in a circle: ${circle}.`)
	})
}

function checkSources({ curriculum, sources }: ShippedConfig, report: Report): void {
	for (const [code, { description, note }] of Object.entries(sources)) {
		const at = (key: string) => ['sources', code, key]
		if (description) checkTranslations(curriculum, 'sources.yaml', at('description'), description, report)
		if (note) checkTranslations(curriculum, 'sources.yaml', at('note'), note, report)
	}
}

function checkGlossary({ curriculum, glossary }: ShippedConfig, report: Report): void {
	const [first, ...others] = curriculum.locales.map((locale) => locale.tag)
	if (first === undefined) return
	const terms = Object.keys(glossary[first] ?? {})
	for (const tag of others) {
		const here = glossary[tag] ?? {}
		for (const term of terms.filter((id) => !Object.hasOwn(here, id))) {
			report(
				`glossary/${tag}.yaml`,
				[],
				'missing-locale',
				`The term “${term}” of glossary/${first}.yaml has no entry here: add it.`,
			)
		}
		for (const term of Object.keys(here).filter((id) => !terms.includes(id))) {
			report(
				`glossary/${tag}.yaml`,
				[term],
				'unknown-term',
				`glossary/${first}.yaml has no term “${term}”: add it there or remove it here.`,
			)
		}
	}
}

function checkModules({ curriculum, modules }: ShippedConfig, report: Report): void {
	for (const [folder, module] of Object.entries(modules)) {
		const path = `modules/${folder}/module.yaml`
		if (module.id !== folder) report(path, ['id'], 'changed-id', `The id is the folder’s name: write ${folder}.`)
		repeated(module.objectives).forEach((at) => {
			report(path, ['objectives', at], 'duplicate-id', `The objective “${module.objectives[at]}” is named twice.`)
		})
		const lessonIds = module.lessons.map((lesson) => lesson.id)
		repeated(lessonIds).forEach((at) => {
			report(path, ['lessons', at, 'id'], 'duplicate-id', `The lesson “${lessonIds[at]}” is named twice.`)
		})
		module.prerequisites.forEach((id, at) => {
			if (!curriculum.modules.includes(id)) {
				report(path, ['prerequisites', at], 'unknown-module', `There is no module “${id}” in curriculum.yaml.`)
			}
		})
		module.templates.forEach((id, at) => {
			const [owner = folder] = Object.entries(modules).find(([, each]) => each.templates.includes(id)) ?? []
			if (owner === folder && module.templates.indexOf(id) === at) return
			report(path, ['templates', at], 'duplicate-id', `There is a template “${id}” already, in “${owner}”.`)
		})
		const circle = circleFrom(folder, (each) => modules[each]?.prerequisites ?? [])
		if (circle) report(path, ['prerequisites'], 'circle', `The prerequisites go round in a circle: ${circle}.`)
	}
}

function checkTranslations(
	{ locales }: ShippedConfig['curriculum'],
	path: string,
	keyPath: KeyPath,
	texts: Record<string, string>,
	report: Report,
): void {
	const tags = locales.map((locale) => locale.tag)
	for (const tag of tags.filter((each) => !Object.hasOwn(texts, each))) {
		report(path, keyPath, 'missing-locale', `${keyPath.join('.')} has no text in “${tag}”: add it.`)
	}
	for (const tag of Object.keys(texts).filter((each) => !tags.includes(each))) {
		report(path, [...keyPath, tag], 'unknown-locale', `curriculum.yaml has no locale “${tag}”: name one it has.`)
	}
}

/** The way round, as `a → b → a`, when following `next` from a name leads back to it; else null. */
function circleFrom(start: string, next: (name: string) => readonly string[]): string | null {
	const seen = new Set<string>()
	const follow = (name: string, way: readonly string[]): string | null => {
		for (const each of next(name)) {
			if (each === start) return [...way, name, start].join(' → ')
			if (seen.has(each)) continue
			seen.add(each)
			const circle = follow(each, [...way, name])
			if (circle) return circle
		}
		return null
	}
	return follow(start, [])
}

/** The places of the names that stood before. */
function repeated(names: readonly string[]): number[] {
	return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))
}

function toList(name: string | undefined): string[] {
	return name === undefined ? [] : [name]
}
