import type { RevisionState } from './revision-states.ts'

/** What there is to know of one file of a layer in one language, most pressing first. */
export const FILE_STATES = [
	/** Its text no longer fits what is underneath, so readers get that instead. */
	'broken',
	'changes-requested',
	'stale',
	/** The day has come to look again at laws and contacts. */
	'review-due',
	'draft',
	'in-review',
	'missing-translation',
	'inherited',
	'adapted',
] as const
export type FileState = (typeof FILE_STATES)[number]

export type FileFacts = {
	/** There is a text of this layer, shipped or written. */
	isOverridden: boolean
	/** Of the open revision; null when there is none. */
	draftState: RevisionState | null
	/** What is below has changed since this text was written. */
	isStale: boolean
	isSetAside: boolean
	/** Readers of this language get it in another one. */
	isFallbackOnly: boolean
	/** `2027-05-01` */
	reviewBy: string | null
	/** `2027-05-01`, where the programme is. */
	today: string
}

/**
 * One state for one cell. What is wrong for readers outranks what is being done about it only where they get no
 * adapted text at all; else somebody's open work is told before the staleness it may be about to mend.
 */
export function fileState(facts: FileFacts): FileState {
	if (facts.isSetAside) return 'broken'
	if (facts.draftState === 'changes-requested') return 'changes-requested'
	if (facts.draftState === 'in-review') return 'in-review'
	if (facts.draftState === 'draft') return 'draft'
	if (facts.isOverridden && facts.isStale) return 'stale'
	if (facts.isOverridden && isReviewDue(facts.reviewBy, facts.today)) return 'review-due'
	if (facts.isOverridden) return 'adapted'
	return facts.isFallbackOnly ? 'missing-translation' : 'inherited'
}

/** On the day itself it is due. Dates as `2027-05-01`, which sort as they are written. */
export function isReviewDue(reviewBy: string | null, today: string): boolean {
	return reviewBy !== null && reviewBy <= today
}

export type MatrixCell = {
	path: string
	locale: string
	moduleId: string | null
	kind: 'lesson' | 'slot' | 'index' | 'assessment' | 'terms'
	/** What the author says this place is for; only slots have it. */
	guidance: string | null
	state: FileState
}

/**
 * What a trainer does next, in order: first what is amiss, then what was begun, then the places an author marked to be
 * adapted, in reading order, then what has no translation. Whole lessons that are inherited are no task.
 * @param cells in reading order
 */
export function nextToAdapt<Cell extends Pick<MatrixCell, 'kind' | 'guidance' | 'state'>>(
	cells: readonly Cell[],
): Cell[] {
	return cells
		.map((cell) => ({ cell, rank: rankOf(cell) }))
		.filter(({ rank }) => rank !== null)
		.sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
		.map(({ cell }) => cell)
}

function rankOf({ kind, guidance, state }: Pick<MatrixCell, 'kind' | 'guidance' | 'state'>): number | null {
	if (state === 'adapted' || state === 'in-review') return null
	if (state !== 'inherited' && state !== 'missing-translation') return FILE_STATES.indexOf(state)
	const afterWhatIsAmiss = FILE_STATES.length
	if (guidance !== null) return afterWhatIsAmiss
	if (state === 'missing-translation') return afterWhatIsAmiss + 1
	return kind === 'slot' ? afterWhatIsAmiss + 2 : null
}

/** How many of each state, for the heads of a matrix and the overview. */
export function countStates(cells: readonly { state: FileState }[]): Record<FileState, number> {
	const counts = Object.fromEntries(FILE_STATES.map((state) => [state, 0])) as Record<FileState, number>
	for (const { state } of cells) counts[state] += 1
	return counts
}
