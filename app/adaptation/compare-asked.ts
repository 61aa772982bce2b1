import type { Side } from './compare-view.server.ts'

/** What an address of the compare page asks for; what it leaves open is null. */
export type CompareAsked = { moduleId: string | null; documentId: string | null; left: Side; right: Side }
type Defaults = Record<'left' | 'right', Side>

/** `lesson` is `<module>/<document>`. */
export function compareAsked(address: URLSearchParams, defaults: Defaults): CompareAsked {
	const [moduleId = null, documentId = null] = address.get('lesson')?.split('/') ?? []
	const side = (name: 'left' | 'right'): Side => ({
		contextId: address.get(name) ?? defaults[name].contextId,
		locale: address.get(`${name}-locale`) ?? defaults[name].locale,
	})
	return { moduleId, documentId, left: side('left'), right: side('right') }
}
