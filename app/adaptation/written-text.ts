import { MAX_BYTES } from '#app/curriculum/source-limits.ts'

/** A text as it is kept: one kind of line break, for forms send another than git holds; no mark of its encoding. */
export function writtenText(text: string): string {
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** Drafts may be faulty, but not larger than what could ever be published. */
export function isTooLarge(text: string): boolean {
	return text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES
}
