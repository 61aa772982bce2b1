const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

/** As React escapes texts and attributes. */
export function inHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** As it stands between the quotes of a script's literal, where nothing can end the script or begin a comment. */
export function inDataScript(text: string): string {
	return insideOf(JSON.stringify(text)).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
	)
}

/** A literal without its quotes. */
export function insideOf(literal: string): string {
	return literal.slice(1, -1)
}
