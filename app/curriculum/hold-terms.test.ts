import type { ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { element, serializeHtml } from './serialize-html.ts'

const term = element('button', { type: 'button', popoverTarget: 'term-x', className: ['term'] }, [
	{ type: 'text', value: 'terme' },
])

/** A text in which T is a term, as the page gets it; what is held together stands in brackets, in braces where it needs much room. */
function shown(text: string): string {
	const parts = text.split('T').map((value): ElementContent => ({ type: 'text', value }))
	const content = parts.flatMap((part, index) => (index === 0 ? [part] : [term, part]))
	const html = serializeHtml([element('p', {}, content)])
	return html
		.replace(/<button[^>]*>terme<\/button>/g, 'T')
		.replace(/<span class="unbroken">(.*?)<\/span>/g, '[$1]')
		.replace(/<span class="unbroken-more">(.*?)<\/span>/g, '{$1}')
		.replace(/<\/?p>/g, '')
}

test.each([
	['Un T.', 'Un [T.]'],
	['Un T\u00a0: suite', 'Un [T\u00a0:] suite'],
	['un T\u202f; un T\u202f? suite', 'un [T\u202f;] un [T\u202f?] suite'],
	['dit «\u00a0T\u00a0».', 'dit {«\u00a0T\u00a0».}'],
	['pour l’T, puis', 'pour [l’T,] puis'],
	['(T) and T’s', '[(T)] and [T’s]'],
	['كلمة وT، تتمة', 'كلمة [وT،] تتمة'],
	['T.', '[T.]'],
	['T/T.', '[T/][T.]'],
])('%s is broken as %s', (text, held) => {
	expect(shown(text)).toBe(held)
})

test.each(['un T suite', 'T', 'no term at all.', 'un\nT\nsuite', 'non-discriminatory-T here'])(
	'%s is left as it is',
	(text) => {
		expect(shown(text)).toBe(text)
	},
)

test('what touches a term inside of stressed words is held there', () => {
	const strong = element('strong', {}, [term, { type: 'text', value: '\u00a0:' }])
	const html = serializeHtml([element('p', {}, [strong, { type: 'text', value: ' suite' }])])
	expect(html).toContain('terme</button>\u00a0:</span></strong> suite')
})
