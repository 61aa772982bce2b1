/**
 * Ids for headings, in any script. They carry a prefix, so that a heading called “Sources” cannot take the id of a
 * part of the page. A repeated heading gets a number.
 */
const PREFIX = 's-'
const MAX_LENGTH = 80

export function headingSlugs(): (text: string) => string {
	const used = new Map<string, number>()
	return (text) => {
		const words = text
			.normalize('NFKC')
			.toLowerCase()
			.replace(/\p{M}/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? ['section']
		const slug = PREFIX + words.join('-').slice(0, MAX_LENGTH).replace(/-$/, '')
		const times = (used.get(slug) ?? 0) + 1
		used.set(slug, times)
		return times === 1 ? slug : `${slug}-${times}`
	}
}
