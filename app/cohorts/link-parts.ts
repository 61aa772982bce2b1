/**
 * Plain text in pieces, those that are addresses of the web apart. Nothing else becomes a link, so that nobody's words
 * can act; and a sentence's own punctuation is no part of the address before it.
 */
export type TextPart = { text: string; href: string | null }

const ADDRESS = /https?:\/\/[^\s<>"'«»\p{Cc}]+/giu
const PUNCTUATION = /[.,;:!?…،؛؟)\]}’”]+$/u

export function linkParts(text: string): TextPart[] {
	const parts: TextPart[] = []
	let end = 0
	for (const found of text.matchAll(ADDRESS)) {
		const address = withoutTail(found[0])
		const url = URL.parse(address)
		if (!url || url.hostname === '') continue
		if (found.index > end) parts.push({ text: text.slice(end, found.index), href: null })
		parts.push({ text: address, href: url.href })
		end = found.index + address.length
	}
	if (end < text.length) parts.push({ text: text.slice(end), href: null })
	return parts
}

/** A closing bracket stays where the address itself opened one, as in names of articles. */
function withoutTail(address: string): string {
	const bare = address.replace(PUNCTUATION, '')
	const isOpen = (bare.match(/\(/g)?.length ?? 0) > (bare.match(/\)/g)?.length ?? 0)
	return isOpen && address[bare.length] === ')' ? `${bare})` : bare
}
