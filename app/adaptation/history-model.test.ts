import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textUnits } from '#app/curriculum/text-units.ts'
import { histories } from './any-history.fixture.ts'
import { LAYERS, minus, newWorld, play, textBelow, type Watch, type World, wordsOf } from './history.fixture.ts'
import { mergeTexts, resolveMerge } from './merge-texts.ts'

const RUNS = { numRuns: 200 }

function played(steps: Parameters<typeof play>[1][], watch: Watch = () => {}): World {
	const world = newWorld()
	for (const step of steps) play(world, step, watch)
	return world
}

test('what the writers of a layer wrote stays in it until they take it out or decide against it', () => {
	fc.assert(
		fc.property(histories, (steps) => {
			for (const layer of played(steps).layers) {
				if (layer) expect([...minus(minus(layer.written, layer.given), wordsOf(layer.text))]).toEqual([])
			}
		}),
		RUNS,
	)
})

test('a layer that was brought up to date has every word of the text below that its writers did not decide against', () => {
	fc.assert(
		fc.property(histories, fc.integer({ min: 1, max: LAYERS - 1 }), (steps, index) => {
			const world = played(steps)
			play(world, { act: 'bring-up-to-date', layer: index, choices: ['both'] }, () => {})
			const layer = world.layers[index]
			if (!layer) return
			expect([...minus(minus(wordsOf(textBelow(world, index)), layer.given), wordsOf(layer.text))]).toEqual([])
		}),
		RUNS,
	)
})

test('no merge loses a paragraph that one side wrote and the other did not touch', () => {
	const check: Watch = ({ base, mine, theirs, result, lost }) => {
		const [old, kept] = [wordsOf(base), wordsOf(result)]
		const isLost = (word: string) => !kept.has(word) && !lost.has(word)
		const both = new Set([...wordsOf(mine)].filter((word) => old.has(word) && wordsOf(theirs).has(word)))
		// What one side wrote, and what neither took out.
		for (const owed of [minus(wordsOf(mine), old), minus(wordsOf(theirs), old), both]) {
			expect([...owed].filter(isLost)).toEqual([])
		}
		// New paragraphs come through as they were written, not in pieces.
		const merged = result.replaceAll(/\s+/g, ' ')
		for (const [side, other] of [
			[mine, theirs],
			[theirs, mine],
		] as const) {
			for (const paragraph of textUnits(side, 'mdx')) {
				const words = wordsOf(paragraph)
				// Of short ones the words that every text has are the most, so they may be woven together.
				const isNew = words.size >= 3 && minus(minus(words, old), wordsOf(other)).size === words.size
				if (!isNew || minus(words, lost).size < words.size) continue
				expect(merged).toContain(paragraph.trim().replaceAll(/\s+/g, ' '))
			}
		}
	}
	fc.assert(
		fc.property(histories, (steps) => {
			played(steps, check)
		}),
		{ numRuns: 500 },
	)
})

test('bringing up to date a second time changes nothing and asks nothing', () => {
	fc.assert(
		fc.property(histories, fc.integer({ min: 1, max: LAYERS - 1 }), (steps, layer) => {
			const world = played([...steps, { act: 'bring-up-to-date', layer, choices: ['both'] }])
			const text = world.layers[layer]?.text
			play(world, { act: 'bring-up-to-date', layer, choices: ['drop-all'] }, ({ conflicts }) =>
				expect(conflicts).toBe(0),
			)
			expect(world.layers[layer]?.text).toBe(text)
		}),
		RUNS,
	)
})

test('a merge with one side unchanged is the other side', () => {
	fc.assert(
		fc.property(histories, histories, (steps, more) => {
			const [base, changed] = [played(steps), played([...steps, ...more])].map((world) => textBelow(world, LAYERS))
			for (const texts of [
				{ base, mine: base, theirs: changed },
				{ base, mine: changed, theirs: base },
			] as { base: string; mine: string; theirs: string }[]) {
				expect(resolveMerge(mergeTexts(texts), {})).toEqual({ ok: true, text: changed })
			}
		}),
		RUNS,
	)
})

test('the same history ends in the same texts', () => {
	fc.assert(
		fc.property(histories, (steps) => {
			expect(played(steps)).toEqual(played(steps))
		}),
		{ numRuns: 100 },
	)
})

test('histories hold merges of every kind, so that the above means something', () => {
	let [clean, decided] = [0, 0]
	for (const steps of fc.sample(histories, { numRuns: 300, seed: 1 })) {
		played(steps, ({ base, mine, theirs, conflicts }) => {
			if (base === mine || base === theirs || mine === theirs) return
			if (conflicts > 0) decided += 1
			else clean += 1
		})
	}
	expect(clean).toBeGreaterThan(100)
	expect(decided).toBeGreaterThan(100)
})
