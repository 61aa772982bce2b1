import { type ContentTree, hasDocument } from './content-tree.ts'
import { classifyLayerPath, documentOf, type LayerPlace } from './layer-path.ts'
import { lessonsFor } from './lessons-for.ts'
import { documentsShowing } from './publication-scope.ts'
import { BASE_LAYER } from './resolve-variant.ts'
import { isTemplate } from './template-name.ts'

type Tree = Pick<ContentTree, 'config' | 'files' | 'variants'>
type Refusal = { code: string; message: string }

/**
 * Why nothing may be written at this place, whatever it says; null where it may.
 *
 * A context's lesson may be written before its module.yaml adds it: nobody reads it until then, and then it is there.
 */
export function placeRefusal(tree: Tree, layer: string, path: string): Refusal | null {
	const { config } = tree
	const place = classifyLayerPath(layer, path)
	if (place.kind === 'stray') return { code: 'stray-file', message: place.message }
	const isKnownLayer = layer === BASE_LAYER || config.contexts.some(({ id }) => id === layer)
	if (!isKnownLayer) return { code: 'unknown-context', message: `There is no context “${layer}”.` }
	if (place.kind === 'drawing' || place.kind === 'image') {
		return { code: 'no-text', message: 'Drawings come from git and pictures by upload; only texts are written here.' }
	}
	if (place.kind !== 'text') return null
	if (!config.curriculum.modules.includes(place.moduleId) || !config.modules[place.moduleId])
		return { code: 'unknown-module', message: `There is no module “${place.moduleId}”.` }
	if (!config.curriculum.locales.some(({ tag }) => tag === place.locale))
		return { code: 'unknown-locale', message: `The curriculum has no locale “${place.locale}”: add it first.` }
	return documentOf(place.name) === null ? slotRefusal(tree, layer, place) : documentRefusal(tree, layer, place)
}

type TextPlace = Extract<LayerPlace, { kind: 'text' }>

function slotRefusal(tree: Tree, layer: string, { moduleId, name }: TextPlace): Refusal | null {
	const isShown = documentsShowing(tree, moduleId, name).some((document) => hasDocument(tree.config, document, layer))
	return isShown ? null : { code: 'orphan-file', message: 'No lesson of this module has a place of this name.' }
}

function documentRefusal(
	{ config, variants }: Tree,
	layer: string,
	{ moduleId, name, locale }: TextPlace,
): Refusal | null {
	const documentId = documentOf(name) ?? ''
	const module = config.modules[moduleId]
	if (isTemplate(documentId)) {
		return module?.templates.includes(documentId)
			? null
			: { code: 'unknown-lesson', message: `module.yaml has no template “${documentId}”.` }
	}
	const own = module?.lessons.find(({ id }) => id === documentId)
	if (layer === BASE_LAYER) {
		return own || isFrame(documentId)
			? null
			: { code: 'unknown-lesson', message: `module.yaml has no lesson “${documentId}”.` }
	}
	if (isFrame(documentId)) {
		const isThere = (variants.get(`${moduleId}/${name}`) ?? []).some(
			(file) => file.layer === BASE_LAYER && file.locale === locale,
		)
		const message =
			'A module’s welcome and assessment are the same everywhere: they are only translated into new languages.'
		return isThere ? { code: 'not-adaptable', message } : null
	}
	if (own && !own.adaptable) {
		const message = `“${documentId}” is not adaptable: override its slots instead.`
		return { code: 'not-adaptable', message }
	}
	const isHidden = own && !lessonsFor(config, moduleId, layer).some(({ id }) => id === documentId)
	return isHidden ? { code: 'hidden-lesson', message: `“${documentId}” is hidden in this context.` } : null
}

/** Whether a context has this lesson of its own, beside those of the shared curriculum. */
export function isOwnLesson({ config }: Pick<Tree, 'config'>, moduleId: string, documentId: string): boolean {
	if (isFrame(documentId) || isTemplate(documentId)) return false
	return !config.modules[moduleId]?.lessons.some(({ id }) => id === documentId)
}

/**
 * What would hang in the air once this file is changed or taken away: texts of a context or locale that is no more, or
 * a lesson that is added and has no text.
 * @param after the tree as it would be
 */
export function danglingRefusal({ config, files }: Tree, layer: string, path: string): Refusal | null {
	const place = classifyLayerPath(layer, path)
	if (place.kind === 'context') {
		const contexts = new Set([BASE_LAYER, ...config.contexts.map(({ id }) => id)])
		const locales = new Set(config.curriculum.locales.map(({ tag }) => tag))
		const isParent = !contexts.has(layer) && config.contexts.some(({ parent }) => parent === layer)
		const lost = files.find((file) => !contexts.has(file.layer) || !locales.has(file.locale))
		const message = 'Texts or contexts depend on what is taken away here: take those away first.'
		return isParent || lost ? { code: 'in-use', message } : null
	}
	if (place.kind !== 'text') return null
	const isAdded = config.moduleChanges[layer]?.[place.moduleId]?.add.some(({ id }) => `${id}.mdx` === place.name)
	const hasText = files.some(
		(file) => file.layer === layer && file.moduleId === place.moduleId && file.name === place.name,
	)
	const message = `${place.moduleId}/module.yaml adds this lesson: take it out there first.`
	return isAdded && !hasText ? { code: 'lesson-without-text', message } : null
}

function isFrame(documentId: string): boolean {
	return documentId === 'index' || documentId === 'assessment'
}
