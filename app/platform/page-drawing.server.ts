import { randomBytes } from 'node:crypto'
import { createContext, type RouterContextProvider } from 'react-router'
import { inDataScript, inHtml, insideOf } from './escape.ts'
import { nonceContext, readerNameContext } from './request-context.ts'

/**
 * A page as it looks to all who see the same: bytes, and between them what each reader has of their own. So it can be
 * kept, and filled in for the next reader without being drawn again (`kept-pages.server.ts`).
 */
export type PageDrawing = readonly (Uint8Array | OwnWord)[]

/** The nonce of the answer's policy, and the reader's name, escaped as HTML or as the script that holds the page's data. */
export type OwnWord = (typeof OWN_WORDS)[number]
const OWN_WORDS = ['nonce', 'name-in-html', 'name-in-data'] as const

/** Nobody who writes a text knows it, so nobody can write what would become a word of its reader. */
const SALT = randomBytes(12).toString('hex')

/** What stands for a reader's own word while a page is drawn; means the same to HTML, JSON and scripts: nothing. */
export function ownMark(word: OwnWord): string {
	return `${word}-${SALT}`
}

/** The pieces of the page under way that were made before, as they go over the wire. */
export const pagePiecesContext = createContext<readonly Uint8Array[]>([])

/** What stands for a piece while its page is drawn. What people type cannot be one: `<` is escaped in it. */
export function pieceMark(index: number): string {
	return `<!--piece ${index}-->`
}

const MARK = new RegExp(`<!--piece (\\d+)-->|(${OWN_WORDS.join('|')})-${SALT}`)

/** A drawn page in its parts; pieces that were made once are not encoded again. */
export function pageDrawing(html: string, pieces: readonly Uint8Array[]): PageDrawing {
	const parts: (Uint8Array | OwnWord)[] = []
	const split = html.split(MARK)
	for (let i = 0; i < split.length; i += 3) {
		if (split[i]) parts.push(Buffer.from(split[i] as string))
		const piece = pieces[Number(split[i + 1])]
		if (piece) parts.push(piece)
		if (split[i + 2]) parts.push(split[i + 2] as OwnWord)
	}
	return parts
}

/** The page for whoever sent this request. */
export function pageBytes(drawing: PageDrawing, context: Readonly<RouterContextProvider>): Buffer<ArrayBuffer> {
	const name = context.get(readerNameContext)
	const own: Record<OwnWord, Buffer> = {
		nonce: Buffer.from(context.get(nonceContext)),
		'name-in-html': Buffer.from(inHtml(name)),
		'name-in-data': Buffer.from(inDataScript(insideOf(JSON.stringify(name)))),
	}
	return Buffer.concat(drawing.map((part) => (typeof part === 'string' ? own[part] : part)))
}
