import { createContext } from 'react-router'

/** The pieces of the page under way that were made before, as they go over the wire. */
export const pagePiecesContext = createContext<readonly Uint8Array[]>([])

/** What stands for a piece while its page is drawn. What people type cannot be one: `<` is escaped in it. */
export function pieceMark(index: number): string {
	return `<!--piece ${index}-->`
}

/** The bytes of a page with its pieces in their places; what was made once is not encoded again. */
export function pageBytes(html: string, pieces: readonly Uint8Array[]): Buffer<ArrayBuffer> {
	if (pieces.length === 0) return Buffer.from(html)
	const parts = html.split(/<!--piece (\d+)-->/)
	return Buffer.concat(parts.map((part, i) => (i % 2 === 0 ? Buffer.from(part) : (pieces[Number(part)] ?? NOTHING))))
}

const NOTHING = new Uint8Array()
