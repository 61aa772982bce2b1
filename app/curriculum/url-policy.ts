/**
 * Which addresses a text may link to: web pages, mail, telephone, and places in this curriculum. Everything else,
 * above all `javascript:` and `data:` in any spelling, is refused. It is a list of what may pass, read after the
 * Markdown parser has decoded entities, so no new spelling can slip by.
 */
const MAX_URL_LENGTH = 1_000
const MAIL = /^mailto:[^\s@<>"'`\\?]+@[a-z0-9.-]+(?:\?[\w%&=.,+-]*)?$/i
const TELEPHONE = /^tel:\+?[0-9().-]{2,30}$/i
const WITHIN = /^(?:\.\.?\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*\/?(?:#[\p{L}\p{M}\p{N}_-]*)?$/iu
const ROOTED = /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/?)*(?:#[\p{L}\p{M}\p{N}_-]*)?$/iu
const FRAGMENT = /^#[\p{L}\p{M}\p{N}_-]+$/u
const UNWANTED = /[\s\p{Cc}\p{Cf}\\<>"`]/u

/** Why this address is refused, as a sentence for its author; null when it may pass. */
export function urlFault(url: string): string | null {
	if (url === '') return 'This link leads nowhere: write an address.'
	if (url.length > MAX_URL_LENGTH) return 'This address is too long.'
	if (UNWANTED.test(url)) return 'This address holds a space, a backslash or an invisible character. Write it without.'
	if (/^https?:/i.test(url)) return webFault(url)
	if (MAIL.test(url) || TELEPHONE.test(url)) return null
	if (FRAGMENT.test(url) || WITHIN.test(url) || ROOTED.test(url)) return null
	if (url.startsWith('//')) return 'Write the whole address, with https:// in front.'
	return 'Only https, http, mailto and tel addresses and links to other lessons (like ../module/lesson) are allowed.'
}

function webFault(url: string): string | null {
	if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url))
		return 'This is not a whole web address: write it like https://example.org/page.'
	const { username, password, hostname } = new URL(url)
	if (username !== '' || password !== '')
		return 'An address with a name or password in it can mislead. Remove what stands before the @.'
	return hostname === '' ? 'This address names no host.' : null
}

/** Where a link written in one document leads: an address as it is, or another document of the curriculum. */
export function lessonLink(
	url: string,
	from: { moduleId: string; documentId: string },
): { moduleId: string; documentId: string; hash: string } | null {
	if (!WITHIN.test(url)) return null
	const resolved = new URL(url, `https://curriculum.invalid/${from.moduleId}/${from.documentId}`)
	const [moduleId = '', documentId = 'index'] = resolved.pathname.split('/').filter((part) => part !== '')
	return { moduleId, documentId, hash: decodeURIComponent(resolved.hash) }
}

export function isExternal(url: string): boolean {
	return /^https?:/i.test(url)
}
