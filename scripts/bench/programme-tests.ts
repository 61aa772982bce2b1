import type { Chance } from './chance.ts'
import type { Row } from './insert-rows.ts'
import type { SimulatedModule } from './programme-modules.ts'
import type { Practitioner } from './programme-people.ts'
import type { ProgrammeTables } from './programme-tables.ts'
import { simulateAnswer } from './simulated-items.ts'

/** What a module teaches, in standard deviations of ability. */
const TAUGHT = 0.8
const LEFT_OUT = 0.02
/** In place of the hash of what was read. */
export const HASH = 'generated'

/** A test of a module, with items drawn for each objective, taken by somebody. */
export function takeTest(
	tables: ProgrammeTables,
	chance: Chance,
	{ config, items }: SimulatedModule,
	person: Practitioner,
	form: 'pre' | 'post',
	number: number,
	at: number,
) {
	const { preItemsPerObjective, postItemsPerObjective } = config.assessment
	const perObjective = form === 'pre' ? preItemsPerObjective : postItemsPerObjective
	const ability = person.ability + (form === 'post' ? TAUGHT + 0.2 * (number - 1) : 0)
	const attemptId = chance.id()
	const objectiveScores: Record<string, number> = {}
	const asked: string[] = []
	const scores: number[] = []
	const answers: Row[] = []
	let total = 0
	for (const objective of config.objectives) {
		const pool = items.filter((item) => item.objective === objective)
		const drawn = chance.draw(pool, perObjective)
		let sum = 0
		for (const item of drawn) {
			asked.push(item.id)
			// Now and then somebody leaves one out.
			const left = chance.hits(LEFT_OUT)
			const { json, score } = left ? { json: '', score: 0 } : simulateAnswer(item, ability, chance)
			scores.push(score)
			if (left) continue
			sum += score
			const place = [attemptId, config.id, 'assessment', item.id, 1]
			const text = [HASH, person.locale, person.contextId === 'base' ? null : person.contextId, at]
			answers.push([person.id, chance.id(), ...place, json, score, ...text])
		}
		if (drawn.length > 0) objectiveScores[objective] = sum / drawn.length
		total += sum
	}
	const score = total / asked.length
	tables.attempts([
		...[attemptId, person.id, config.id, form, number, 'seed', HASH, person.locale],
		...[person.contextId === 'base' ? null : person.contextId, JSON.stringify(asked), at, at + 600_000, score],
		...[JSON.stringify(objectiveScores), JSON.stringify(scores)],
	])
	for (const answer of answers) tables.responses(answer)
	return { attemptId, score, answered: answers.length }
}
