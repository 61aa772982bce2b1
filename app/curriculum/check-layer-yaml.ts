import type { ContentTree } from './content-tree.ts'
import type { CurriculumConfig } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import type { LayerYaml } from './layer-yaml.ts'
import { lessonsFor } from './lessons-for.ts'
import type { KeyPath, Locate } from './parse-yaml.ts'
import { BASE_LAYER, contextChain } from './resolve-variant.ts'

type Report = (keyPath: KeyPath, code: string, message: string) => void
type Shown = { path: string; locate: Locate }

/**
 * What a YAML file of a context says about things that do not exist, or says again.
 * @param tree with this file in force already
 */
export function checkLayerYaml(tree: Pick<ContentTree, 'config' | 'files'>, yaml: LayerYaml, shown: Shown): Fault[] {
	const faults: Fault[] = []
	const report: Report = (keyPath, code, message) => {
		faults.push({ path: shown.path, ...shown.locate(keyPath), code, message })
	}
	if (yaml.kind === 'context') checkContext(tree.config, yaml, report)
	else if (yaml.kind === 'glossary') checkTerms(tree.config, yaml, report)
	else checkModule(tree, yaml, report)
	return faults
}

function checkContext(config: CurriculumConfig, { layer, value }: Of<'context'>, report: Report): void {
	const isShipped = config.shipped.contexts.some(({ id }) => id === layer)
	if (isShipped && (value.name || value.parent !== undefined)) {
		const key = value.name ? 'name' : 'parent'
		report([key], 'known-context', `contexts.yaml says the ${key} of “${layer}” already: leave it out here.`)
	}
	if (!isShipped && !value.name) report([], 'missing-name', 'Write name, in one language at least.')
	if (value.parent !== undefined && value.parent !== BASE_LAYER) {
		if (!config.contexts.some(({ id }) => id === value.parent)) {
			report(['parent'], 'unknown-context', `There is no context “${value.parent}”: correct the name.`)
		} else if (contextChain(config.contexts, value.parent).includes(layer)) {
			report(['parent'], 'circle', `“${value.parent}” lies in “${layer}” itself: name another parent.`)
		}
	}
	const tags = config.curriculum.locales.map(({ tag }) => tag)
	if (value.defaultLocale !== undefined && !tags.includes(value.defaultLocale)) {
		report(
			['defaultLocale'],
			'unknown-locale',
			`There is no locale “${value.defaultLocale}”: one of ${tags.join(', ')}.`,
		)
	}
	for (const [tag, { fallback }] of Object.entries(value.locales ?? {})) {
		const at = ['locales', tag]
		if (config.shipped.locales.some((locale) => locale.tag === tag))
			report(at, 'known-locale', `curriculum.yaml has the locale “${tag}” already: leave it out here.`)
		if (!tags.includes(fallback) || fallback === tag)
			report([...at, 'fallback'], 'unknown-locale', `“${fallback}” cannot stand in: name another locale there is.`)
		else if (leadsTo(config, fallback, tag))
			report([...at, 'fallback'], 'circle', `“${fallback}” itself falls back to “${tag}”: name another.`)
	}
}

function leadsTo({ curriculum }: CurriculumConfig, from: string, to: string): boolean {
	const seen = new Set<string>()
	let next: string | undefined = from
	while (next !== undefined && !seen.has(next)) {
		if (next === to) return true
		seen.add(next)
		const tag: string = next
		next = curriculum.locales.find((locale) => locale.tag === tag)?.fallback
	}
	return false
}

function checkTerms(config: CurriculumConfig, { locale, value }: Of<'glossary'>, report: Report): void {
	const tags = config.curriculum.locales.map(({ tag }) => tag)
	if (!tags.includes(locale)) report([], 'unknown-locale', `The curriculum has no locale “${locale}”.`)
	const shared = config.glossary[config.shipped.locales[0]?.tag ?? ''] ?? {}
	for (const [id, { term, definition }] of Object.entries(value)) {
		if (Object.hasOwn(shared, id) || (term !== undefined && definition !== undefined)) continue
		report([id], 'unknown-term', `The glossary has no term “${id}”: correct the id, or write a term and a definition.`)
	}
}

function checkModule(
	{ config, files }: Pick<ContentTree, 'config' | 'files'>,
	yaml: Of<'module-changes'>,
	report: Report,
) {
	const { layer, moduleId, value } = yaml
	const module = config.modules[moduleId]
	if (!module) return report([], 'unknown-module', `There is no module “${moduleId}”.`)
	const [, wider = BASE_LAYER] = contextChain(config.contexts, layer)
	const around = lessonsFor(config, moduleId, wider)
	const line = config.contexts.filter(
		({ id }) =>
			id !== layer &&
			(contextChain(config.contexts, id).includes(layer) || contextChain(config.contexts, layer).includes(id)),
	)
	const addedElsewhere = new Set(
		line.flatMap(({ id }) => (config.moduleChanges[id]?.[moduleId]?.add ?? []).map(({ id }) => id)),
	)
	const added: string[] = []
	value.add.forEach(({ id, after }, index) => {
		const at = ['add', index]
		if (module.lessons.some((lesson) => lesson.id === id) || addedElsewhere.has(id) || added.includes(id))
			report([...at, 'id'], 'duplicate-id', `There is a lesson “${id}” already: choose another id.`)
		if (after !== undefined && !added.includes(after) && !around.some((lesson) => lesson.id === after))
			report([...at, 'after'], 'unknown-lesson', `There is no lesson “${after}” to come after.`)
		const hasText = files.some(
			(file) => file.layer === layer && file.moduleId === moduleId && file.name === `${id}.mdx`,
		)
		if (!hasText)
			report([...at, 'id'], 'lesson-without-text', `“${id}” has no text yet: publish ${moduleId}/…/${id}.mdx first.`)
		added.push(id)
	})
	value.hide.forEach((id, index) => {
		const lesson = around.find((each) => each.id === id)
		if (!lesson) report(['hide', index], 'unknown-lesson', `There is no lesson “${id}” to hide.`)
		else if (!lesson.optional)
			report(['hide', index], 'required-lesson', `“${id}” is not optional: every practitioner reads it.`)
	})
}

type Of<Kind extends LayerYaml['kind']> = Extract<LayerYaml, { kind: Kind }>
