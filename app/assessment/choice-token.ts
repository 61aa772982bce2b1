import { createHmac, hash } from 'node:crypto'

/**
 * What stands for a choice on the wire, in place of its id.
 *
 * A token is keyed by a seed that only the server knows, so neither ids nor the authored order (for an ordering
 * question, the answer itself) can be read from a page. Sorting by token is also the shuffle: the same seed gives the
 * same order on every visit, another seed another order, and nothing about the order has to be stored.
 * 40 bits: among the few choices of one question two alike are not to be expected in the life of the service.
 *
 * A plain hash behind the seed does what an HMAC would: seeds have one length, and a token is a sixth of the hash, so
 * nothing can be appended to it. It is made for every choice of every page, and takes a quarter of the time.
 */
export function choiceToken(seed: string, label: TokenLabel, questionId: string, id: string): string {
	return hash('sha256', `${seed}/${label}/${questionId}/${id}`).slice(0, TOKEN_LENGTH)
}

export const TOKEN_LENGTH = 10

/** `choice`: options, items and left-hand sides. `right`: right-hand sides, whose tokens must tell nothing of the left. */
export type TokenLabel = 'choice' | 'right' | 'draw' | 'place'

export type Tokened<Thing> = Thing & { token: string }

/** The choices of a question, each with its token, in the shuffled order in which they are shown. */
export function shuffleByToken<Thing extends { id: string }>(
	things: readonly Thing[],
	seed: string,
	label: TokenLabel,
	questionId: string,
): Tokened<Thing>[] {
	return things
		.map((thing) => ({ ...thing, token: choiceToken(seed, label, questionId, thing.id) }))
		.sort((a, b) => (a.token < b.token ? -1 : 1))
}

/**
 * So many orders of the choices of a lesson's question go around. Enough that people beside each other rarely see the
 * same, and that no choice is the first for all; and few, so that what was drawn for one reader serves others.
 */
const HANDS = 4
const seeds = new Map<string, string>()

/**
 * The seed of one person's lesson questions: the same on every visit, so that a page opened before a restart
 * can still be sent after it.
 *
 * @param secret known to the server only
 */
export function lessonSeed(secret: string, userId: string): string {
	const hand = Number.parseInt(hash('sha256', userId).slice(0, 8), 16) % HANDS
	const key = `${hand}/${secret}`
	const seed = seeds.get(key) ?? createHmac('sha256', secret).update(`lesson questions/${hand}`).digest('hex')
	seeds.set(key, seed)
	return seed
}
