import { fingerprint } from '#app/curriculum/fingerprint.ts'
import { isBlank, normaliseBreaks, standsApart, type TextFormat, textUnits } from '#app/curriculum/text-units.ts'
import { plainWords, shareKept, spacedWords } from '#app/curriculum/text-words.ts'
import { type Region, threeWayRegions } from './three-way-regions.ts'
import { unmatchedTags } from './unmatched-tags.ts'

export type TakenPart = {
	kind: 'taken'
	text: string
	/** What stood in its place before either side changed it. */
	base: string
	/** `same`: nobody touched it; `both`: both changed it and their words went together, or were the same. */
	from: 'same' | 'mine' | 'theirs' | 'both'
}
export type ConflictPart = {
	kind: 'conflict'
	/** Made from the three texts, so that a decision never lands on another conflict than the one that was seen. */
	id: string
	base: string
	mine: string
	theirs: string
}
export type MergeResult = {
	parts: (TakenPart | ConflictPart)[]
	conflicts: number
	/** Whether the merged text ends with a line break. */
	endsWithBreak: boolean
}
export type Decision = { choice: 'mine' | 'theirs' | 'both' } | { choice: 'edit'; text: string }
export type ResolvedMerge = { ok: true; text: string } | { ok: false; open: string[] }

type Three = { base: string; mine: string; theirs: string }
type Pieces = { base: string[]; mine: string[]; theirs: string[] }
type Part = TakenPart | Omit<ConflictPart, 'id'>

/** A side that kept fewer of the words wrote the passage anew; weaving words into it would make a text nobody wrote. */
const KEPT_TO_WEAVE = 0.6

/**
 * Merges what two sides made of one text. Changes to different paragraphs are both taken; changes to one paragraph are
 * taken where they are to different words of it, its tags still match, and neither side wrote it anew; all else is a
 * conflict for a person. Nothing is dropped: every paragraph of either side that the other did not touch is in a taken
 * part, and every other one in a conflict. Line breaks become LF.
 */
export function mergeTexts({ base, mine, theirs, format = 'mdx' }: Three & { format?: TextFormat }): MergeResult {
	const texts = { base: normaliseBreaks(base), mine: normaliseBreaks(mine), theirs: normaliseBreaks(theirs) }
	const parts = joinTaken(settled(texts) ?? mergeUnits(texts, format))
	return {
		parts: parts.map((part, index) => (part.kind === 'taken' ? part : { ...part, id: conflictId(part, index) })),
		conflicts: parts.filter((part) => part.kind === 'conflict').length,
		endsWithBreak: threeWay(endsLine(texts.base), endsLine(texts.mine), endsLine(texts.theirs)) ?? true,
	}
}

/**
 * The text that the decisions make, or the conflicts that are still open. `both` puts theirs first.
 * Decisions on conflicts that this merge doesn't have are ignored.
 */
export function resolveMerge(merge: MergeResult, decisions: Readonly<Record<string, Decision>>): ResolvedMerge {
	const open: string[] = []
	let text = ''
	for (const part of merge.parts) {
		if (part.kind === 'taken') text += part.text
		else if (Object.hasOwn(decisions, part.id)) text += decided(part, decisions[part.id] as Decision)
		else open.push(part.id)
	}
	if (open.length > 0) return { ok: false, open }
	if (merge.endsWithBreak || !text.endsWith('\n')) return { ok: true, text }
	return { ok: true, text: text.slice(0, -1) }
}

function decided(conflict: ConflictPart, decision: Decision): string {
	if (decision.choice === 'edit') return withBreak(normaliseBreaks(decision.text))
	if (decision.choice !== 'both') return conflict[decision.choice]
	const { mine, theirs } = conflict
	const runsTogether = theirs !== '' && !theirs.endsWith('\n\n') && !standsApart(mine.split('\n')[0] ?? '')
	return runsTogether ? `${theirs}\n${mine}` : theirs + mine
}

/** Where one side is unchanged, or both made the same of it, there is nothing to merge, however long the texts are. */
function settled({ base, mine, theirs }: Three): Part[] | null {
	if (mine === theirs) return [taken(mine, mine === base ? 'same' : 'both', base)]
	if (mine === base) return [taken(theirs, 'theirs', base)]
	return theirs === base ? [taken(mine, 'mine', base)] : null
}

function mergeUnits(texts: Three, format: TextFormat): Part[] {
	const units = {
		base: textUnits(withBreak(texts.base), format),
		mine: textUnits(withBreak(texts.mine), format),
		theirs: textUnits(withBreak(texts.theirs), format),
	}
	const regions = threeWayRegions(units.base, units.mine, units.theirs, 'apart', placedBlanks)
	return regions ? mergeRegions(regions, mergeRewritten) : [{ kind: 'conflict', ...joined(units) }]
}

function mergeRegions(regions: readonly Region[], mergeBoth: (region: Pieces) => Part[]): Part[] {
	return regions.flatMap((region): Part[] => {
		if (region.changedBy === 'both') return mergeBoth(region)
		const { base, mine, theirs } = joined(region)
		if (region.changedBy === 'nobody') return [taken(base, 'same', base)]
		return [taken(region.changedBy === 'mine' ? mine : theirs, region.changedBy, base)]
	})
}

/**
 * An empty line goes with the paragraph above it: else the empty lines, all alike, would be what texts have most in common.
 */
function placedBlanks(units: readonly string[]): string[] {
	let above = ''
	return units.map((unit) => {
		if (isBlank(unit)) return `${unit}${above}`
		above = unit
		return unit
	})
}

/** Where a side wrote all of a passage anew, the empty lines are the only landmarks left. */
function mergeRewritten(region: Pieces): Part[] {
	const regions = threeWayRegions(region.base, region.mine, region.theirs, 'apart')
	return regions ? mergeRegions(regions, mergeStretch) : mergeStretch(region)
}

function mergeStretch(region: Pieces): Part[] {
	const texts = joined(region)
	const same = settled(texts)
	if (same) return same
	if (standInRows(region)) {
		return region.base.flatMap((unit, index) => {
			const row = { base: unit, mine: region.mine[index] ?? '', theirs: region.theirs[index] ?? '' }
			return settled(row) ?? mergeWords(row)
		})
	}
	return mergeWords(texts)
}

/** As many pieces on all sides, and none of them at another place than before: they can be compared one by one. */
function standInRows({ base, mine, theirs }: Pieces): boolean {
	if (base.length < 2 || mine.length !== base.length || theirs.length !== base.length) return false
	const places = new Map<string, number>()
	return [base, mine, theirs].every((side) =>
		side.every((unit, index) => {
			const place = places.get(unit) ?? index
			places.set(unit, place)
			return place === index
		}),
	)
}

function mergeWords(texts: Three): Part[] {
	const conflict: Part = { kind: 'conflict', ...texts }
	const words = plainWords(texts.base)
	if (words.length === 0) return [conflict]
	if ([texts.mine, texts.theirs].some((text) => shareKept(words, plainWords(text)) < KEPT_TO_WEAVE)) return [conflict]
	const pieces = { base: spacedWords(texts.base), mine: spacedWords(texts.mine), theirs: spacedWords(texts.theirs) }
	const regions = threeWayRegions(pieces.base, pieces.mine, pieces.theirs, 'together')
	if (!regions) return [conflict]
	let text = ''
	for (const region of regions) {
		const three = joined(region)
		const word = region.changedBy === 'nobody' ? three.base : threeWay(three.base, three.mine, three.theirs)
		if (word === null) return [conflict]
		text += word
	}
	const tags = threeWay(unmatchedTags(texts.base), unmatchedTags(texts.mine), unmatchedTags(texts.theirs))
	return unmatchedTags(text) === tags ? [taken(text, 'both', texts.base)] : [conflict]
}

function taken(text: string, from: TakenPart['from'], base: string): TakenPart {
	return { kind: 'taken', text, from, base }
}

function joined({ base, mine, theirs }: Pieces): Three {
	return { base: base.join(''), mine: mine.join(''), theirs: theirs.join('') }
}

function joinTaken(parts: readonly Part[]): Part[] {
	const result: Part[] = []
	for (const part of parts) {
		const last = result.at(-1)
		if (part.kind === 'taken' && part.text === '' && part.base === '') continue
		if (part.kind === 'taken' && last?.kind === 'taken' && last.from === part.from) {
			result[result.length - 1] = taken(last.text + part.text, part.from, last.base + part.base)
		} else result.push(part)
	}
	return result
}

function conflictId({ base, mine, theirs }: Three, index: number): string {
	return `c${index}-${fingerprint([base, mine, theirs].map((text) => `${text.length}:${text}`).join(''))}`
}

function withBreak(text: string): string {
	return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

function endsLine(text: string): boolean {
	return text === '' || text.endsWith('\n')
}

/** What the one who changed it made of it; null where both did, each differently. */
function threeWay<Value extends string | boolean>(base: Value, mine: Value, theirs: Value): Value | null {
	if (mine === base || mine === theirs) return theirs
	return theirs === base ? mine : null
}
