const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g

/**
 * The tags of a passage that find no partner in it, in order: empty for a passage that is whole, `</A><B>` for one that
 * ends an A and begins a B.
 */
export function unmatchedTags(text: string): string {
	const unmatched: string[] = []
	for (const [tag, slash, name = ''] of text.matchAll(TAG)) {
		if (tag.endsWith('/>')) continue
		if (slash && unmatched.at(-1) === `<${name}>`) unmatched.pop()
		else unmatched.push(`<${slash}${name}>`)
	}
	return unmatched.join('')
}
