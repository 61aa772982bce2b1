import { isActivity } from './activity-islands.ts'
import type { Island, Segment } from './compiled-document.ts'

/**
 * The same text with a suffix on every id in it and on what refers to one, so that two readings of one lesson can stand
 * on one page. Ids are only in the tags of `serialize-html.ts`, with their values in double quotes.
 */
export function withOwnIds(segments: readonly Segment[], suffix: string): Segment[] {
	return segments.map((segment): Segment => {
		if (segment.type === 'html') return { type: 'html', html: htmlWithOwnIds(segment.html, suffix) }
		const props = isActivity(segment) ? segment.props : propsWithOwnIds(segment, suffix)
		return { ...segment, props, children: withOwnIds(segment.children, suffix) }
	})
}

function htmlWithOwnIds(html: string, suffix: string): string {
	return html.replace(/<(?:a|button|h2|h3)\s[^>]*>/g, (tag) =>
		tag.replace(/\s(?:id="|popovertarget="|href="#)[^"]*/g, (attribute) => attribute + suffix),
	)
}

/** A story has an id of its own, and the place of a slot is named after it. */
function propsWithOwnIds({ component, props }: Island, suffix: string): Island['props'] {
	const name = component === 'Slot' ? 'name' : 'id'
	return name in props ? { ...props, [name]: `${props[name]}${suffix}` } : props
}
