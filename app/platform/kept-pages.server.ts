import { createContext } from 'react-router'
import type { PageDrawing } from './page-drawing.server.ts'

/** How the page of this request was drawn; set when it was. */
export const drawingContext = createContext<PageDrawing | null>(null)

/** A page's own part is 20 to 50 KB, so they take 12 MB at the most; the pieces of a text are held once for all. */
const MOST = 256
const kept = new Map<string, PageDrawing>()

/**
 * The drawing of a page that shows what `key` says, if one is kept.
 *
 * People of a cohort read the same lessons, and most open one with nothing done in it: to draw the page is then more
 * than half of what it costs. What was drawn for one is kept for all, without the few words that are their own. Pages of
 * the same state are equal by construction: `key` is what the page's tag is made of, and a tag that left something out
 * would show its reader an old page.
 */
export function keptPage(key: string): PageDrawing | null {
	const drawing = kept.get(key)
	if (!drawing) return null
	// The ones asked for last stand last.
	kept.delete(key)
	kept.set(key, drawing)
	return drawing
}

export function keepPage(key: string, drawing: PageDrawing): void {
	kept.set(key, drawing)
	const [oldest] = kept.keys()
	if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}
