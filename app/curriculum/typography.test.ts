import { expect, test } from 'vitest'
import { typographicSlips } from './typography.ts'
import { wordsOfSource } from './words-of-source.ts'

/** What is found in a source text, from where it begins on. */
function found(source: string, locale: string): string[] {
	const words = wordsOfSource(source)
	expect(words).toHaveLength(source.length)
	return typographicSlips(words, locale).map(({ index }) => source.slice(index, index + 3))
}

test.each([
	['fr', 'Que faire ?', [' ?']],
	['fr', 'Que faire?', ['?']],
	['fr', 'Un nom : rien', [' : ']],
	['fr', 'Un nom: rien', [': r']],
	['fr', '**À demander\u00a0:** Qui? Oui ; non!', ['? O', ' ; ', '!']],
	['fr', '« non »', ['« n', ' »']],
	['fr', "l'aide", ["'ai"]],
	['fr', 'Il a dit "non".', ['"no', '".']],
	['fr', '<Callout kind="note" title="Que faire ?">', [' ?"']],
	['fr', '---\ntitle: Que faire ?\n---\n', [' ?\n']],
	['ar', 'من, إلى', [', إ']],
	['ar', 'من ؟ إلى?', [' ؟ ', '?']],
	['ar', 'سنة 20٢٦', ['0٢٦']],
	['en', "It's  late - or not", ["'s ", '  l', ' - ']],
	['sw', 'Nani ?  Huyu', ['  H']],
])('in %s “%s” has slips', (locale, text, slips) => {
	expect(found(text, locale)).toEqual(slips)
})

test.each([
	['fr', 'Que faire\u202f? Un nom\u00a0: «\u00a0rien\u00a0», dit-il\u202f; «\u00a0elle a dit “non”.\u00a0»'],
	[
		'fr',
		'<Question id="a" kind="true-false" answer="true">\n\n[ici](../introduction/the-gap#le-vide) https://a.example/?q=1;2',
	],
	['fr', '| Question | Aide |\n|:---|---:|\n| À 10:30 | `a ? b : c` |'],
	[
		'fr',
		'---\ntitle: "Un nom\u00a0: rien"\naim: >-\n  Rien.\nobjectives:\n  define: Rien.\n---\n\nTexte. <Source id="UN-15" note="p. 3" />',
	],
	['fr', '<svg viewBox="0 0 1 1"><title>Un nom</title><text x="1">R&amp;D</text></svg>'],
	['ar', 'من «نعم»، إلى (UN, OSCE)؛ 2026؟'],
	['en', 'One. “It’s”, she said – or not; well-known?\n\n- a list\n  - inside'],
	['en', 'A line  \nand the next <Term id="a">b</Term> <Term id="c">d</Term>'],
])('in %s “%s” has none', (locale, text) => {
	expect(found(text, locale)).toEqual([])
})
