import type { Fault } from './fault.ts'

/**
 * Which drawings may be shown: shapes, words and gradients, and nothing that runs, loads or links.
 *
 * Read by a scanner of its own, which accepts far less than XML: what it doesn't understand is refused, so that no
 * parser further on can understand it differently. (A sanitiser that removes things was rejected: what an author
 * wrote and what a reader sees would differ without a word.)
 */
const ELEMENTS = new Set(
	'svg g defs title desc path rect circle ellipse line polyline polygon text tspan marker linearGradient radialGradient stop clipPath'.split(
		' ',
	),
)
const ATTRIBUTES = new Set(
	(
		'xmlns viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points transform id role lang direction ' +
		'aria-hidden aria-label aria-labelledby aria-describedby preserveAspectRatio pathLength ' +
		'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
		'stroke-dasharray stroke-dashoffset opacity color clip-path clip-rule clipPathUnits vector-effect ' +
		'font-family font-size font-weight font-style text-anchor dominant-baseline alignment-baseline baseline-shift ' +
		'letter-spacing word-spacing text-decoration textLength lengthAdjust unicode-bidi ' +
		'offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod ' +
		'marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient'
	).split(' '),
)
/** Nobody mends more at a time, and a hostile file has no end of them. */
const MAX_FAULTS = 50
const NAMESPACE = 'http://www.w3.org/2000/svg'
const LOCAL_REFERENCE = /^url\(#[A-Za-z][\w-]*\)$/

/** One piece of a drawing: words, a comment, or a tag. */
const PIECE =
	/(?<words>[^<]+)|(?<comment><!--(?:(?!--)[\s\S])*-->)|<\/(?<closing>[A-Za-z]+)\s*>|<(?<opening>[A-Za-z]+)(?<attributes>(?:\s+[A-Za-z][A-Za-z-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<selfClosing>\/?)>/y
const ATTRIBUTE = /([A-Za-z][A-Za-z-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)/
const ONLY_ENTITIES = 'Only &amp; &lt; &gt; &quot; and &apos; are allowed: write the character itself.'

/** The faults of one SVG drawing; none when it is safe to show. Stops at the first thing that is no SVG at all. */
export function checkSvg(text: string, path: string): Fault[] {
	const faults: Fault[] = []
	const report: Report = (offset, message, code = 'unsafe-svg') => {
		const before = text.slice(0, offset).split('\n')
		faults.push({ path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, code, message })
	}
	const open: string[] = []
	const seen = new Set<string>()
	let at = 0
	while (at < text.length) {
		PIECE.lastIndex = at
		const piece = PIECE.exec(text)
		if (!piece) {
			report(at, notUnderstood(text.slice(at, at + 12)))
			return faults
		}
		const { words, closing, opening, attributes = '', selfClosing } = piece.groups ?? {}
		if (words !== undefined) checkWords(words, at, open, report)
		if (closing !== undefined && open.pop() !== closing) {
			report(at, `</${closing}> closes an element that is not open here.`)
			return faults
		}
		if (opening !== undefined) {
			checkElement(opening, attributes, at, { open, seen }, report)
			seen.add(opening)
			if (selfClosing === '') open.push(opening)
		}
		if (faults.length >= MAX_FAULTS) return faults
		at += piece[0].length
	}
	if (open.length > 0) report(text.length, `<${open.at(-1)}> is not closed.`)
	else if (!seen.has('svg')) report(0, 'A drawing is one <svg> element; this file has none.')
	else if (!seen.has('title')) report(0, 'Give the drawing a <title>: screen readers say it.', 'svg-title')
	return faults
}

type Report = (offset: number, message: string, code?: string) => void

function checkWords(words: string, at: number, open: readonly string[], report: Report): void {
	if (open.length === 0 && words.trim() !== '') report(at, 'Text stands outside the <svg> element: remove it.')
	const entity = words.search(ENTITY)
	if (entity >= 0) report(at + entity, ONLY_ENTITIES)
}

type Place = { open: readonly string[]; seen: ReadonlySet<string> }

function checkElement(name: string, attributes: string, at: number, { open, seen }: Place, report: Report): void {
	if (open.length === 0) {
		if (seen.size > 0 || name !== 'svg') report(at, 'A drawing is one <svg> element.')
		checkRoot(attributes, (message) => report(at, message))
	} else if (name === 'svg') report(at, 'An <svg> inside an <svg> is not allowed: use <g>.')
	if (!ELEMENTS.has(name)) report(at, `The element <${name}> is not allowed in a drawing: use shapes and text.`)
	checkAttributes(attributes, (offset, message) => report(at + 1 + name.length + offset, message))
}

function checkRoot(attributes: string, report: (message: string) => void): void {
	const values = new Map([...attributes.matchAll(ATTRIBUTE)].map((each) => [each[1], each[2] ?? each[3]]))
	if (values.get('xmlns') !== NAMESPACE)
		report(`Write <svg xmlns="${NAMESPACE}" …>: without it no browser shows the drawing.`)
	if (!/^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/.test(values.get('viewBox') ?? '')) {
		report('Give <svg> a viewBox such as "0 0 640 360", so that the drawing scales.')
	}
}

function checkAttributes(attributes: string, report: (offset: number, message: string) => void): void {
	const seen = new Set<string>()
	for (const match of attributes.matchAll(ATTRIBUTE)) {
		const [, name = '', double, single] = match
		const value = double ?? single ?? ''
		if (seen.has(name)) report(match.index, `The attribute ${name} stands here twice: keep one.`)
		seen.add(name)
		if (!ATTRIBUTES.has(name)) {
			report(
				match.index,
				`The attribute ${name} is not allowed in a drawing: draw it with presentation attributes such as fill.`,
			)
		} else if (ENTITY.test(value)) {
			report(match.index, `${name}: ${ONLY_ENTITIES}`)
		} else if (/url\s*\(/i.test(value) && !LOCAL_REFERENCE.test(value)) {
			report(match.index, `${name} may only point into this drawing, as url(#name).`)
		} else if (name !== 'xmlns' && /(?:[a-z][a-z+.-]*:)?\/\/|\b(?:javascript|data|vbscript)\s*:|\\/i.test(value)) {
			report(match.index, `${name} must not hold an address.`)
		}
	}
}

function notUnderstood(start: string): string {
	if (start.startsWith('<?')) return 'No <?xml … ?> line or other instruction is allowed: begin with <svg.'
	if (/^<!doctype/i.test(start)) return 'No DOCTYPE is allowed: begin with <svg.'
	if (/^<!\[CDATA/i.test(start)) return 'No CDATA is allowed: write the text itself.'
	return 'This is no element of a drawing: write attributes as name="value", without prefixes such as xlink:.'
}
