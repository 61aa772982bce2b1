import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileInForce, indexFiles, type Origin } from './layer-file.ts'
import { smallConfigWith } from './small-config.fixture.ts'
import { textBelow } from './text-below.ts'

const config = smallConfigWith()
const LAW = 'slots/law.mdx'

type File = { layer: string; path: string; origin: Origin; state: 'in-force' | 'set-aside'; textHash: string }
/** `senegal fr written` and the like. */
function file(words: string): File {
	const [layer = '', locale = '', origin = 'shipped', state = 'in-force'] = words.split(' ')
	return {
		layer,
		path: `intro/${locale}/${LAW}`,
		origin: origin as Origin,
		state: state as File['state'],
		textHash: words,
	}
}

test.each([
	['nothing', 'base en', [], null],
	['what git has in the same layer', 'senegal fr written', ['senegal fr', 'west fr', 'base fr'], 'senegal fr'],
	['the nearest wider context', 'senegal fr', ['senegal fr written', 'west fr', 'base fr'], 'west fr'],
	[
		'a written text of a wider context before the shipped one',
		'senegal fr',
		['west fr', 'west fr written'],
		'west fr written',
	],
	['the shared text in the same language before any other', 'senegal fr', ['senegal en', 'base fr'], 'base fr'],
	['the own text in the locale that stands in', 'senegal fr', ['senegal en', 'base en'], 'senegal en'],
	['the text a translation is made from', 'base fr', ['base en'], 'base en'],
	['an author’s revision of it before git’s', 'base fr', ['base en', 'base en written'], 'base en written'],
	['git’s text below an author’s revision', 'base en written', ['base en'], 'base en'],
	['not what lies aside or further in', 'west fr', ['senegal fr', 'mena fr', 'base ar'], null],
	['not what was set aside', 'senegal fr', ['west fr written set-aside', 'base fr'], 'base fr'],
])('%s is below', (_, subject, others, below) => {
	const own = file(subject)
	const found = textBelow(indexFiles([own, ...others.map(file)]), config, own)
	expect(found?.textHash ?? null).toBe(below)
})

test.each(['context.yaml', 'glossary/fr.yaml', 'intro/module.yaml', `intro/fr/images/${'0'.repeat(64)}.webp`])(
	'%s is over nothing',
	(path) => {
		const files = ['senegal', 'west'].map((layer): File => ({ ...file(`${layer} fr`), path }))
		expect(textBelow(indexFiles(files), config, { layer: 'senegal', path, origin: 'written' })).toBeNull()
	},
)

const anyFile = fc
	.tuple(
		fc.constantFrom('base', 'africa', 'west', 'senegal', 'mena', 'gone'),
		fc.constantFrom('en', 'fr', 'ar', 'sw'),
		fc.constantFrom('shipped', 'written'),
		fc.constantFrom('in-force', 'set-aside'),
	)
	.map((words) => file(words.join(' ')))
const anyFiles = fc.uniqueArray(anyFile, { selector: ({ layer, path, origin }) => `${layer} ${path} ${origin}` })

test('below a file is never the file itself, nor anything below which the file is', () => {
	fc.assert(
		fc.property(anyFiles, anyFile, (others, own) => {
			const index = indexFiles([...others, own])
			const seen: File[] = [own]
			let below = textBelow(index, config, own)
			while (below) {
				expect(seen).not.toContain(below)
				seen.push(below)
				below = textBelow(index, config, below)
			}
			// Two origins, each layer of a line, each locale of a chain.
			expect(seen.length).toBeLessThanOrEqual(2 * 5 * 3)
		}),
	)
})

test('what is below is what is read once the file is gone', () => {
	fc.assert(
		fc.property(anyFiles, anyFile, (others, own) => {
			const index = indexFiles([...others.filter((each) => each.path !== own.path || each.layer !== own.layer), own])
			const below = textBelow(index, config, own)
			if (below) expect(fileInForce(index, below.layer, below.path)).toBe(below)
		}),
	)
})
