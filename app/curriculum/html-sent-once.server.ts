import { pieceMark } from '#app/platform/page-drawing.server.ts'
import { isActivity } from './activity-islands.ts'
import type { Segment } from './compiled-document.ts'
import type { StillText } from './still-text.server.tsx'

/** A text for a whole page: marks where its HTML stands, and the HTML by itself, see `page-drawing.server.ts`. */
export type SentOnce = { still: StillText; pieces: readonly Uint8Array[] }

const sentOnce = new WeakMap<StillText, SentOnce>()

/**
 * The same parts, with their HTML where the server's rendering sees it and the copying of the page's data does not.
 *
 * A page would otherwise carry every paragraph twice: in its body, and in the data its scripts start from. Scripts
 * take the paragraphs that are there as they are (`ReadyHtml.tsx`), so the second copy is bytes for nothing. What a
 * reader acts on keeps its HTML, since it is drawn again as it changes.
 */
export function htmlSentOnce(still: StillText): SentOnce {
	const known = sentOnce.get(still)
	if (known) return known
	const pieces: Uint8Array[] = []
	function hidden<Piece extends { html: string }>(piece: Piece): Piece {
		const mark = pieceMark(pieces.push(Buffer.from(piece.html)) - 1)
		return Object.defineProperty({ ...piece }, 'html', { value: mark, enumerable: false })
	}
	function hiddenSegments(segments: readonly Segment[]): Segment[] {
		return segments.map((segment) => {
			if (segment.type === 'html') return hidden(segment)
			return isActivity(segment) ? segment : { ...segment, children: hiddenSegments(segment.children) }
		})
	}
	const { segments, contents, references, terms, isStale } = still
	const made = {
		still: {
			segments: hiddenSegments(segments),
			contents: contents && { folded: hidden(contents.folded), open: hidden(contents.open) },
			references: hidden(references),
			terms: terms && hidden(terms),
			isStale,
		},
		pieces,
	}
	sentOnce.set(still, made)
	return made
}
