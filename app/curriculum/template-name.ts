/**
 * A template of the toolbox is a document of a module like its lessons, so that it is translated, adapted and reviewed
 * as they are. It is told by its name, as a welcome and an assessment are: the document `template-service-map` is what
 * the toolbox shows at `/toolbox/service-map`.
 */
const PREFIX = 'template-'

export function isTemplate(documentId: string): boolean {
	return documentId.startsWith(PREFIX)
}

/** What the toolbox calls it. */
export function templateName(documentId: string): string {
	return documentId.slice(PREFIX.length)
}

export function templateDocument(name: string): string {
	return PREFIX + name
}

/** Where a reader finds a document of the curriculum. */
export function documentPath(moduleId: string, documentId: string): string {
	if (isTemplate(documentId)) return `/toolbox/${templateName(documentId)}`
	return documentId === 'index' ? `/learn/${moduleId}` : `/learn/${moduleId}/${documentId}`
}
