import { type ContextChoice, contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { overridesIn } from '#app/curriculum/layer-files.server.ts'
import { fileKey } from '#app/curriculum/layer-path.ts'
import { BASE_LAYER, contextLocale } from '#app/curriculum/resolve-variant.ts'
import { stalenessOf } from '#app/curriculum/staleness.server.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { type FileHeading, fileHeading } from './file-heading.server.ts'
import { type Cell, matrixRows } from './matrix-cells.server.ts'
import { canCreateContextBelow, canReadDrafts } from './policy.ts'
import { type Revision, revisionsIn } from './revisions.server.ts'
import { type Rights, rightsOf } from './rights.server.ts'
import { layerName } from './shown-names.ts'
import { isReviewDue, nextToAdapt } from './staleness.ts'
import { type WaitingReview, waitingReviews } from './waiting-reviews.server.ts'

/** A context that this person writes for or reviews, with what waits there. */
export type HomeContext = ContextChoice & {
	/** Given to them itself, and not only by way of a wider one. */
	isGranted: boolean
	/** Texts of its own that readers get. */
	texts: number
	/** Texts whose ground has changed; those set aside as they no longer fit are counted apart. */
	stale: number
	setAside: number
	drafts: number
	inReview: number
	/** Laws and contacts to be looked at again. */
	reviewDue: number
	/** The one thing to do next, for contexts that were granted; null when nothing is left. */
	next: (Cell & { title: string }) | null
	canCreateBelow: boolean
}

export type AdaptationHome = {
	/** Each below the wider one it lies in; the shared curriculum, for authors, is the first. */
	contexts: HomeContext[]
	/** Texts of others that this person may decide on. */
	waiting: (WaitingReview & { heading: FileHeading | null })[]
	/** Their own drafts, the last touched first. */
	drafts: (FileHeading & { revisionId: string; state: Revision['state']; updatedAt: number })[]
}

const OPEN = ['draft', 'in-review', 'changes-requested'] as const

/**
 * Where somebody who adapts texts begins.
 * @param locale of the interface
 * @param today `2027-05-01`
 */
export function adaptationHome(
	db: Database,
	{ user, locale, today }: { user: User; locale: string; today: string },
): AdaptationHome {
	const rights = rightsOf(db, user)
	const { grants } = rights
	const choices = contextsToSee(user, rights, locale)
	const ids = choices.map(({ id }) => id)
	const tally = tallyOf(db, ids, today)
	const open = revisionsIn(db, ids, OPEN)
	return {
		contexts: choices.map((choice) => {
			const isGranted = choice.id === BASE_LAYER || grants.includes(choice.id)
			const own = open.filter(({ contextId }) => contextId === choice.id)
			return {
				...choice,
				isGranted,
				...(tally.get(choice.id) ?? { texts: 0, stale: 0, setAside: 0, reviewDue: 0 }),
				drafts: own.filter(({ state }) => state !== 'in-review').length,
				inReview: own.filter(({ state }) => state === 'in-review').length,
				next: isGranted ? nextThing(db, choice.id, { locale, today }) : null,
				canCreateBelow: choice.id !== BASE_LAYER && canCreateContextBelow(user, grants, rights.contexts, choice.id),
			}
		}),
		waiting: waitingReviews(db, { user, locale })
			.filter(({ canDecide }) => canDecide)
			.map((review) => ({ ...review, heading: fileHeading(db, review, locale) })),
		drafts: open
			.filter(({ authorId }) => authorId === user.id)
			.sort((a, b) => b.updatedAt - a.updatedAt)
			.flatMap(({ id, state, updatedAt, ...file }) => {
				const heading = fileHeading(db, file, locale)
				return heading ? [{ ...heading, revisionId: id, state, updatedAt }] : []
			}),
	}
}

/** Every context whose drafts somebody may read, indented below what they may see as well. */
function contextsToSee(user: User, { grants, contexts }: Rights, locale: string): ContextChoice[] {
	const mine = contextChoices(contexts, locale).filter(({ id }) => canReadDrafts(user, grants, contexts, id))
	const seesBase = canReadDrafts(user, grants, contexts, BASE_LAYER)
	const base = seesBase ? [{ id: BASE_LAYER, name: layerName({ contexts: [] }, BASE_LAYER, locale), depth: 0 }] : []
	return [...base, ...mine]
}

type Tally = Pick<HomeContext, 'texts' | 'stale' | 'setAside' | 'reviewDue'>

function tallyOf(db: Database, ids: readonly string[], today: string): Map<string, Tally> {
	const tally = new Map<string, Tally>(ids.map((id) => [id, { texts: 0, stale: 0, setAside: 0, reviewDue: 0 }]))
	const stale = stalenessOf(db)
	for (const { layer, path, state } of overridesIn(db, ids)) {
		const counts = tally.get(layer)
		if (!counts) continue
		if (state === 'set-aside') counts.setAside += 1
		else counts.texts += 1
		if (state === 'in-force' && stale.has(fileKey(layer, path))) counts.stale += 1
	}
	for (const { contextId, reviewBy } of revisionsIn(db, ids, ['published'])) {
		const counts = tally.get(contextId)
		if (counts && isReviewDue(reviewBy, today)) counts.reviewDue += 1
	}
	return tally
}

/** Of the whole curriculum, in the language that the context reads. */
function nextThing(
	db: Database,
	contextId: string,
	{ locale, today }: { locale: string; today: string },
): HomeContext['next'] {
	const { curriculum, contexts } = currentCurriculum(db)
	const locales = [contextLocale(contexts, curriculum.locales, contextId)]
	const cells = curriculum.modules
		.flatMap((moduleId) => matrixRows(db, { contextId, moduleId, locales, locale, today }))
		.filter(({ isHidden }) => !isHidden)
		.flatMap(({ title, cells }) => cells.map((cell) => ({ ...cell, title })))
	return nextToAdapt(cells.filter(({ isAdaptable }) => isAdaptable))[0] ?? null
}
