import { rebuildSums } from '#app/assessment/report-sums.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { SURVEY_QUESTIONS } from '#app/learning/surveys.ts'
import type { Database } from '#db/connection.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { insertsInto, type Row, withoutIndexes } from './insert-rows.ts'
import { type SimulatedItem, simulateAnswer, simulatedItem } from './simulated-items.ts'

export type ProgrammeSize = {
	practitioners: number
	cohorts: number
	/** Answers altogether, in tests and in lessons. */
	responses: number
	/** The same seed makes the same programme. */
	seed: number
	/** The first cohort begins half a year before. */
	now: number
}

export type FilledProgramme = { practitionerIds: string[]; cohortIds: string[]; trainerId: string }

const DAY_MS = 24 * 60 * 60_000
const CHUNK = 500
/** Which share goes on to each next module. */
const STAYS = 0.92
const PRE_TESTS = 0.75
const SURVEYED = 0.55
/** What a module teaches, in standard deviations of ability. */
const TAUGHT = 0.8
const HASH = 'generated'

type Module = { config: ModuleConfig; items: SimulatedItem[]; lessons: { id: string; questions: SimulatedItem[] }[] }
type Person = { id: string; cohortId: string; contextId: string; locale: string; ability: number }
type Tables = Record<keyof typeof COLUMNS, (row: Row) => void>

const COLUMNS = {
	users: ['id', 'display_name', 'email', 'email_key', 'password_hash', 'cohort_context_id', 'created_at'],
	user_roles: ['user_id', 'role'],
	cohorts: [...['id', 'name', 'context_id', 'locale', 'time_zone', 'starts_on', 'ends_on', 'created_by', 'created_at']],
	cohort_trainers: ['cohort_id', 'user_id', 'added_by', 'added_at'],
	cohort_modules: ['cohort_id', 'module_id', 'position', 'due_on'],
	enrolments: ['id', 'cohort_id', 'user_id', 'state', 'enrolled_at', 'changed_at'],
	attempts: [
		...['id', 'user_id', 'module_id', 'form', 'number', 'seed', 'content_hash', 'locale', 'context_id', 'item_ids'],
		...['started_at', 'submitted_at', 'score', 'objective_scores', 'item_scores'],
	],
	responses: [
		...['user_id', 'id', 'attempt_id', 'module_id', 'document_id', 'question_id', 'try_number', 'answer', 'score'],
		...['content_hash', 'locale', 'context_id', 'answered_at'],
	],
	lesson_progress: [
		...['user_id', 'module_id', 'lesson_id', 'opened_at', 'last_seen_at', 'reached_end_at', 'completed_at'],
	],
	module_completions: ['user_id', 'module_id', 'completed_at', 'attempt_id', 'score', 'locale', 'context_id'],
	survey_answers: ['id', 'survey', 'subject', 'cohort_id', 'context_id', 'locale', 'week', 'ratings', 'words'],
	survey_turns: ['user_id', 'survey', 'subject', 'cohort_id', 'is_answered'],
} as const

/**
 * Fills a migrated database, whose content is compiled, as after years of a large programme. The rows are written past
 * the use cases, which would take hours; scores follow a model of how tests are answered, see `simulated-items.ts`.
 */
export function fillProgramme(db: Database, size: ProgrammeSize): FilledProgramme {
	const chance = chanceFrom(size.seed)
	const modules = modulesOf(db, chance)
	const trainerId = chance.id()
	const tables = insertsInto(db, COLUMNS) as Tables
	const inTransaction = (work: () => void) => db.$client.transaction(work).immediate()
	let people: Person[] = []
	inTransaction(() => {
		people = addPeople(db, tables, chance, size, modules, trainerId)
	})
	let left = size.responses
	withoutIndexes(db, ['attempts', 'responses', 'lesson_progress', 'module_completions'], () => {
		for (let from = 0; from < people.length; from += CHUNK) {
			inTransaction(() => {
				for (const person of people.slice(from, from + CHUNK)) {
					left -= learn(tables, chance, modules, person, size.now, left)
				}
			})
		}
		inTransaction(() => answerInLessons(tables, chance, modules, people, size.now, left))
	})
	rebuildSums(db)
	return {
		practitionerIds: people.map(({ id }) => id),
		cohortIds: [...new Set(people.map(({ cohortId }) => cohortId))],
		trainerId,
	}
}

function modulesOf(db: Database, chance: Chance): Module[] {
	return currentCurriculum(db).curriculum.modules.map((id) => {
		const wanted = requestedModule(db, id, { locale: 'en', contextId: null })
		if (!wanted) throw new Error(`${id} is not compiled`)
		const itemsOf = (documentId: string) =>
			Object.values(wanted.read(documentId)?.questions ?? {}).map((question) => simulatedItem(question, chance))
		const lessons = wanted.module.lessons.map((lesson) => ({ id: lesson.id, questions: itemsOf(lesson.id) }))
		return { config: wanted.module, items: itemsOf('assessment'), lessons }
	})
}

function addPeople(
	db: Database,
	tables: Tables,
	chance: Chance,
	{ practitioners, cohorts, now }: ProgrammeSize,
	modules: readonly Module[],
	trainerId: string,
): Person[] {
	const contexts = ['base', ...currentCurriculum(db).contexts.map(({ id }) => id)]
	const addUser = (id: string, name: string, role: string, contextId: string | null) => {
		tables.users([id, name, `${id}@bench.example`, `${id}@bench.example`, '', contextId, now - 200 * DAY_MS])
		tables.user_roles([id, role])
	}
	addUser(trainerId, 'Trainer of the bench', 'trainer', null)
	const made = Array.from({ length: cohorts }, (_, index) => {
		const id = chance.id()
		const contextId = contexts[index % contexts.length] ?? 'base'
		const locale = chance.pick(['en', 'fr', 'ar'])
		const startsAt = now - (180 - (index % 60)) * DAY_MS
		const days = [dayOf(startsAt), dayOf(startsAt + 120 * DAY_MS)]
		tables.cohorts([id, `Cohort ${index + 1}`, contextId, locale, 'UTC', ...days, trainerId, startsAt])
		tables.cohort_trainers([id, trainerId, trainerId, startsAt])
		for (const [position, { config }] of modules.entries()) {
			tables.cohort_modules([id, config.id, position, dayOf(startsAt + (position + 1) * 20 * DAY_MS)])
		}
		return { id, contextId, locale, startsAt }
	})
	return Array.from({ length: practitioners }, (_, index) => {
		const id = chance.id()
		const cohort = made[index % made.length]
		if (!cohort) throw new Error('A programme has a cohort.')
		addUser(id, `Practitioner ${index + 1}`, 'practitioner', cohort.contextId)
		tables.enrolments([chance.id(), cohort.id, id, 'active', cohort.startsAt, cohort.startsAt])
		const locale = chance.hits(0.9) ? cohort.locale : 'en'
		return { id, cohortId: cohort.id, contextId: cohort.contextId, locale, ability: chance.normal() }
	})
}

/** @returns how many answers a person gave in the tests of the modules they took; never more than `most` */
function learn(
	tables: Tables,
	chance: Chance,
	modules: readonly Module[],
	person: Person,
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

function takeTest(
	tables: Tables,
	chance: Chance,
	{ config, items }: Module,
	person: Person,
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
			const left = chance.hits(0.02)
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

function completeModule(
	tables: Tables,
	chance: Chance,
	{ config }: Module,
	person: Person,
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
function answerInLessons(
	tables: Tables,
	chance: Chance,
	modules: readonly Module[],
	people: readonly Person[],
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

function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10)
}
