import type { ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { element, serializeHtml } from './serialize-html.ts'

/** A text as the page gets it; what is held together stands in brackets. */
function shown(...content: (string | ElementContent)[]): string {
	const nodes = content.map((node): ElementContent => (typeof node === 'string' ? { type: 'text', value: node } : node))
	return serializeHtml([element('p', {}, nodes)])
		.replace(/<span class="unbroken">(.*?)<\/span>/g, '[$1]')
		.replace(/<\/?p>/g, '')
}

test.each([
	['Que se passe-t-il\u202f?', 'Que se [passe-t-il]\u202f?'],
	['Y a-t-elle droit, et le peut-on\u202f?', 'Y [a-t-elle] droit, et le [peut-on]\u202f?'],
	['Qu’est-ce que c’est\u202f?', 'Qu’[est-ce] que c’est\u202f?'],
	['Un rendez-vous, ce mois-ci', 'Un [rendez-vous], ce [mois-ci]'],
	['dites-le-lui', '[dites-le-lui]'],
	['«\u00a0Puis-je\u00a0»', '«\u00a0[Puis-je]\u00a0»'],
])('%s is broken as %s', (text, held) => {
	expect(shown(text)).toBe(held)
})

test.each(['suivi-évaluation', 'a well-known town', 'peut-être', 'multi-acteurs', '2019-ce', ''])(
	'%s is left as it is',
	(text) => {
		expect(shown(text)).toBe(text)
	},
)

test('a verb is held in stressed words too, and next to a term', () => {
	const term = element('button', { type: 'button', className: ['term'] }, [{ type: 'text', value: 'terme' }])
	expect(shown(element('strong', {}, [{ type: 'text', value: 'Faut-il' }]), ' un ', term, '.')).toBe(
		'<strong>[Faut-il]</strong> un [<button type="button" class="term">terme</button>.]',
	)
})
