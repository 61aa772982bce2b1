import { type Decision, type MergeResult, mergeTexts, resolveMerge } from './merge-texts.ts'

/**
 * A model of what happens to one file over the years: a shared text, a region's adaptation of it, and a country's
 * adaptation of that. Every word that somebody writes is written once, so where it went can be followed.
 */
export type Edit = {
	kind: 'insert' | 'remove' | 'rewrite' | 'add-word' | 'drop-word' | 'move'
	at: number
	shape: number
}
export type Choice = 'mine' | 'theirs' | 'both' | 'keep-all' | 'drop-all'
export type Step =
	| { act: 'edit'; layer: number; edit: Edit }
	/** A change of the shared text that its author calls minor. */
	| { act: 'minor'; edit: Edit }
	/** Two people save the same draft, neither knowing of the other. */
	| { act: 'edit-together'; layer: number; edits: [Edit, Edit]; choices: Choice[] }
	| { act: 'bring-up-to-date'; layer: number; choices: Choice[] }
	| { act: 'settle'; layer: number }
	| { act: 'take-back'; layer: number }
	| { act: 'withdraw'; layer: number }

export type Layer = {
	text: string
	/** What it was written over. */
	below: string
	history: { text: string; below: string }[]
	/** Words its writers wrote. */
	written: Set<string>
	/** Words its writers took out, or decided against. */
	given: Set<string>
}
/** The first is the shared text. Null: this layer has none of its own. */
export type World = { layers: (Layer | null)[]; words: number }
/** What is seen of every merge while the history is played. */
export type Watch = (merge: {
	base: string
	mine: string
	theirs: string
	result: string
	lost: Set<string>
	conflicts: number
}) => void

export const LAYERS = 3

export function wordsOf(text: string): Set<string> {
	return new Set(text.match(/w\d+/g) ?? [])
}

function wordsTwiceIn(text: string): Set<string> {
	const words: string[] = text.match(/w\d+/g) ?? []
	return new Set(words.filter((word, index) => words.indexOf(word) !== index))
}

export function newWorld(): World {
	const world: World = { layers: [null, null, null], words: 0 }
	const text = [0, 1, 2, 3, 4].map((shape) => paragraph(world, shape)).join('\n\n')
	world.layers[0] = { text: `${text}\n`, below: '', history: [], written: wordsOf(text), given: new Set() }
	return world
}

/** The text that this layer's readers would get without it. */
export function textBelow(world: World, layer: number): string {
	return world.layers.slice(0, layer).findLast((each) => each !== null)?.text ?? ''
}

export function play(world: World, step: Step, watch: Watch): void {
	if (step.act === 'minor') minorChange(world, step.edit)
	else if (step.act === 'edit') edit(world, step.layer, step.edit)
	else {
		const layer = world.layers[step.layer]
		if (layer) playOn(world, layer, step, watch)
	}
}

function playOn(world: World, layer: Layer, step: Exclude<Step, { act: 'minor' | 'edit' }>, watch: Watch): void {
	const below = textBelow(world, step.layer)
	if (step.act === 'withdraw' && step.layer > 0) world.layers[step.layer] = null
	if (step.act === 'settle') {
		give(layer, minus(wordsOf(below), wordsOf(layer.text)))
		layer.below = below
	}
	if (step.act === 'take-back') {
		const before = layer.history.pop()
		if (!before) return
		give(layer, minus(wordsOf(layer.text), wordsOf(before.text)))
		Object.assign(layer, before)
	}
	if (step.act === 'bring-up-to-date' && step.layer > 0) {
		merge(layer, { base: layer.below, mine: layer.text, theirs: below }, step.choices, watch)
		layer.below = below
	}
	if (step.act === 'edit-together') {
		const [mine, theirs] = step.edits.map((each) => edited(world, layer, each)) as [string, string]
		merge(layer, { base: layer.text, mine, theirs }, step.choices, watch)
	}
}

function edit(world: World, index: number, change: Edit): void {
	const below = textBelow(world, index)
	const layer = world.layers[index] ?? { text: below, below, history: [], written: new Set(), given: new Set() }
	world.layers[index] = layer
	const text = edited(world, layer, change)
	layer.history.push({ text: layer.text, below: layer.below })
	layer.text = text
}

function minorChange(world: World, change: Edit): void {
	const before = world.layers[0]?.text
	edit(world, 0, change)
	const after = world.layers[0]?.text ?? ''
	for (const layer of world.layers.slice(1)) {
		if (!layer || layer.below !== before) continue
		give(layer, minus(wordsOf(after), wordsOf(before)))
		layer.below = after
	}
}

function merge(
	layer: Layer,
	texts: { base: string; mine: string; theirs: string },
	choices: readonly Choice[],
	watch: Watch,
): void {
	const merged = mergeTexts(texts)
	const decisions = decide(merged, choices)
	const resolved = resolveMerge(merged, decisions)
	if (!resolved.ok) throw new Error('a decided merge is still open')
	const lost = new Set<string>()
	for (const part of merged.parts) {
		if (part.kind === 'taken') continue
		const decision = decisions[part.id]
		const kept =
			decision?.choice === 'edit' ? decision.text : decision?.choice === 'both' ? part.mine + part.theirs : null
		const stays = wordsOf(kept ?? (decision?.choice === 'mine' ? part.mine : part.theirs))
		for (const word of wordsOf(part.base + part.mine + part.theirs)) if (!stays.has(word)) lost.add(word)
	}
	// Of words that stand twice, each side may take out one.
	for (const text of Object.values(texts)) for (const word of wordsTwiceIn(text)) lost.add(word)
	give(layer, lost)
	watch({ ...texts, result: resolved.text, lost, conflicts: merged.conflicts })
	layer.history.push({ text: layer.text, below: layer.below })
	layer.text = resolved.text
}

function decide(merged: MergeResult, choices: readonly Choice[]): Record<string, Decision> {
	const decisions: Record<string, Decision> = {}
	for (const part of merged.parts) {
		if (part.kind === 'taken') continue
		const choice = choices[Object.keys(decisions).length % choices.length] ?? 'both'
		if (choice === 'keep-all') decisions[part.id] = { choice: 'edit', text: `${part.theirs}\r\n${part.mine}` }
		else if (choice === 'drop-all') decisions[part.id] = { choice: 'edit', text: '' }
		else decisions[part.id] = { choice }
	}
	return decisions
}

/** The text after this change, which is booked as its writers' own. */
function edited(world: World, layer: Layer, { kind, at, shape }: Edit): string {
	const paragraphs = layer.text
		.split(/\n{2,}/)
		.map((each) => each.trim())
		.filter(Boolean)
	const index = at % Math.max(1, paragraphs.length)
	const old = paragraphs[index] ?? ''
	if (kind === 'insert') paragraphs.splice(index, 0, paragraph(world, shape))
	if (kind === 'remove') paragraphs.splice(index, 1)
	if (kind === 'rewrite') paragraphs.splice(index, 1, paragraph(world, shape))
	if (kind === 'move') paragraphs.splice(shape % Math.max(1, paragraphs.length), 0, ...paragraphs.splice(index, 1))
	if (kind === 'add-word')
		paragraphs.splice(
			index,
			1,
			changeWord(old, shape, (word) => `${word} ${newWord(world)}`),
		)
	if (kind === 'drop-word')
		paragraphs.splice(
			index,
			1,
			changeWord(old, shape, () => 'gone'),
		)
	const text = `${paragraphs.join('\n\n')}\n`
	for (const word of minus(wordsOf(text), wordsOf(layer.text))) layer.written.add(word)
	give(layer, minus(wordsOf(layer.text), wordsOf(text)))
	return text
}

function changeWord(text: string, at: number, change: (word: string) => string): string {
	const count = text.match(/w\d+/g)?.length ?? 0
	let seen = -1
	return text.replace(/w\d+/g, (word) => {
		seen += 1
		return seen === at % Math.max(1, count) ? change(word) : word
	})
}

/** Words that are written once, among such as every text has. */
function paragraph(world: World, shape: number): string {
	const w = () => newWord(world)
	const shapes = [
		() => `The ${w()} and the ${w()} of a ${w()}, in the\n${w()} with a ${w()}.`,
		() => `- the ${w()} of ${w()}\n- the ${w()}\n- and ${w()} ${w()}`,
		() => `## The ${w()} of ${w()}`,
		() => `<Callout kind="note">\n${w()} and <Term id="a">${w()}</Term>, the ${w()}.\n</Callout>`,
		() => `هذا ${w()} في ${w()} من ${w()}.`,
		() => '---',
	]
	return (shapes[shape % shapes.length] ?? w)()
}

function newWord(world: World): string {
	world.words += 1
	return `w${world.words}`
}

function give(layer: Layer, words: Iterable<string>): void {
	for (const word of words) layer.given.add(word)
}

export function minus(words: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
	return new Set([...words].filter((word) => !others.has(word)))
}
