import { isActivity } from './activity-islands.ts'
import type { Segment } from './compiled-document.ts'

const sentOnce = new WeakMap<readonly Segment[], Segment[]>()

/**
 * The same segments, with their HTML where the server's rendering sees it and the copying of the page's data does not.
 *
 * A page would otherwise carry every paragraph twice: in its body, and in the data its scripts start from. Scripts
 * take the paragraphs that are there as they are (`Segments.tsx`), so the second copy is bytes for nothing. What a
 * reader acts on keeps its HTML, since it is drawn again as it changes.
 */
export function htmlSentOnce(segments: readonly Segment[]): Segment[] {
	const known = sentOnce.get(segments)
	if (known) return known
	const made = segments.map((segment): Segment => {
		if (segment.type === 'island') {
			return isActivity(segment) ? segment : { ...segment, children: htmlSentOnce(segment.children) }
		}
		return Object.defineProperty({ type: 'html', html: '' }, 'html', { value: segment.html, enumerable: false })
	})
	sentOnce.set(segments, made)
	return made
}
