import { SURVEY_QUESTIONS } from '#app/learning/surveys.ts'
import type { Chance } from './chance.ts'
import type { SimulatedModule } from './programme-modules.ts'
import { DAY_MS, type Practitioner } from './programme-people.ts'
import type { ProgrammeTables } from './programme-tables.ts'
import { HASH, takeTest } from './programme-tests.ts'
import { simulateAnswer } from './simulated-items.ts'

/** Which share goes on to each next module. */
const STAYS = 0.92
const PRE_TESTS = 0.75
const SURVEYED = 0.55

/** @returns how many answers a person gave in the tests of the modules they took; never more than `most` */
export function learn(
	tables: ProgrammeTables,
	chance: Chance,
	modules: readonly SimulatedModule[],
	person: Practitioner,
	now: number,
	most: number,
): number {
	let given = 0
	for (const [index, module] of modules.entries()) {
		if (index > 0 && !chance.hits(STAYS)) break
		const { preItemsPerObjective: few, postItemsPerObjective: many, attemptsAllowed } = module.config.assessment
		const needed = module.config.objectives.length * (few + many)
		if (given + needed > most) break
		const at = now - (160 - index * 20 - chance.below(10)) * DAY_MS
		if (chance.hits(PRE_TESTS)) given += takeTest(tables, chance, module, person, 'pre', 1, at).answered
		for (const [step, { id }] of module.lessons.entries()) {
			const readAt = at + step * 60_000
			tables.lesson_progress([person.id, module.config.id, id, readAt, readAt, readAt, readAt])
		}
		for (let number = 1; number <= Math.min(2, attemptsAllowed); number++) {
			const test = takeTest(tables, chance, module, person, 'post', number, at + (2 + number) * DAY_MS)
			given += test.answered
			if (test.score < module.config.passMark) continue
			completeModule(tables, chance, module, person, test, at + (3 + number) * DAY_MS)
			break
		}
	}
	return given
}

function completeModule(
	tables: ProgrammeTables,
	chance: Chance,
	{ config }: SimulatedModule,
	person: Practitioner,
	{ attemptId, score }: { attemptId: string; score: number },
	at: number,
) {
	const contextId = person.contextId === 'base' ? null : person.contextId
	tables.module_completions([person.id, config.id, at, attemptId, score, person.locale, contextId])
	const isAnswered = chance.hits(SURVEYED)
	tables.survey_turns([person.id, 'reaction', config.id, person.cohortId, isAnswered ? 1 : 0])
	if (!isAnswered) return
	const rate = () => Math.max(1, Math.min(5, Math.round(4 + chance.normal() * 0.8)))
	const ratings = Object.fromEntries(SURVEY_QUESTIONS.reaction.statements.map((id) => [id, rate()]))
	const words = chance.hits(0.2) ? { helped: `What helped ${chance.below(1e6)}` } : {}
	tables.survey_answers([
		...[chance.id(), 'reaction', config.id, person.cohortId, person.contextId, person.locale, '2027-02-01'],
		...[JSON.stringify(ratings), JSON.stringify(words)],
	])
}

/** So many answers to questions in lessons, people and questions in turn, so that the number asked for is met. */
export function answerInLessons(
	tables: ProgrammeTables,
	chance: Chance,
	modules: readonly SimulatedModule[],
	people: readonly Practitioner[],
	now: number,
	count: number,
) {
	const places = modules.flatMap(({ config, lessons }) =>
		lessons.flatMap(({ id, questions }) => questions.map((item) => ({ moduleId: config.id, lessonId: id, item }))),
	)
	for (let given = 0; given < count; given++) {
		const round = Math.floor(given / people.length)
		const person = people[given % people.length]
		const place = places[round % places.length]
		if (!person || !place) return
		const { json, score } = simulateAnswer(place.item, person.ability, chance)
		const where = [null, place.moduleId, place.lessonId, place.item.id, 1 + Math.floor(round / places.length)]
		const text = [HASH, person.locale, person.contextId === 'base' ? null : person.contextId, now - 100 * DAY_MS]
		tables.responses([person.id, chance.id(), ...where, json, score, ...text])
	}
}
