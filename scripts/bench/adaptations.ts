import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveDocument } from '#app/curriculum/content-tree.ts'
import type { VariantChange } from '#app/curriculum/publish-variants.server.ts'
import { publishedTree } from '#app/curriculum/published-tree.server.ts'
import { textsOf } from '#app/curriculum/texts.server.ts'
import { type Database, openDatabase } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { projectRoot } from '../prepare/project-root.ts'
import { stopProcess } from '../processes.ts'
import { addAdaptations, CHAIN, CONTEXTS, DEEPEST, LOCALES, OVERRIDES } from './adaptations-stage.ts'
import { exchange } from './client.ts'
import { compareRates } from './compare-rates.ts'
import { LESSON } from './journeys.ts'
import type { LoadSpec } from './load.ts'
import { percentile } from './percentile.ts'
import { measurePreview, startWriting } from './preview.ts'
import { handOver, orderPublication, type PublishReport } from './publish-here.ts'
import { atMost, type Finding } from './report.ts'
import type { Running } from './servers.ts'
import { startPlatform } from './stage.ts'
import type { Person } from './tape.ts'

/** How often each thing that varies is done, and for how many seconds pages are asked for. */
type Extent = { resolutions: number; publications: number; previews: number; seconds: number }
type Bench = {
	/** A copy of the bench's database, which is filled and written to. */
	databasePath: string
	/** Another, which stays as it is. */
	plainPath: string
	people: readonly Person[]
	load: Omit<LoadSpec, 'origin' | 'seconds' | 'journey'>
	extent: Extent
}

/** The readers who ask for pages while a module is published: as many as a busy day has at a time, not as many as fit. */
const READERS = 4
const MODULE_LESSONS = 30
/** One moment in which the machine does something else would decide over the slowest hundredth of a single one. */
const MODULE_PUBLICATIONS = 5
/** Each reader waits so long between two pages. */
const READING_MS = 50

/**
 * What adaptations cost, on a database with thousands of them beside the same one without.
 */
export async function measureAdaptations({ databasePath, plainPath, people, load, extent }: Bench): Promise<Finding[]> {
	const db = openDatabase(databasePath)
	await addAdaptations(db, join(projectRoot, 'content'), Date.now())
	db.update(users).set({ contextId: DEEPEST }).run()
	const resolving = await resolveMany(db, extent.resolutions)
	const passage = change(db, 'introduction/en/slots/local-routes.mdx', '')
	const slot = (number: number) => ({ ...passage, text: `Bench passage ${number}.\n` })
	const modules = Array.from({ length: MODULE_PUBLICATIONS }, (_, number) => lessonChanges(db, number))
	const writer = people.at(-2) as Person
	const draft = startWriting(db, writer, Date.now())
	db.$client.close()

	return withPlatform(databasePath, async (server) => {
		const share = await withPlatform(plainPath, (plain) => compareRates(server, plain, load, extent.seconds))
		const reader = people[0] as Person
		// The first publication of a process starts a worker and reads all that is in force; a preview before it does as well.
		const first = await untilRead(server, reader, slot(0))
		const later: number[] = []
		for (let number = 1; number <= extent.publications; number++)
			later.push(await untilRead(server, reader, slot(number)))
		const preview = await measurePreview(server, { writer, text: draft, count: extent.previews })
		const reports: PublishReport[] = []
		const waits: number[] = []
		for (const lessons of modules) {
			await handOver(server.process, lessons)
			const { report, times } = await whileReading(server, people, () => orderPublication(server.process))
			reports.push(report)
			waits.push(...times)
		}
		const slowest = (of: (report: PublishReport) => number) => Math.max(...reports.map(of))
		const refused = reports.find((report) => report.refused !== null)?.refused ?? null
		const compiled = Math.min(...reports.map((report) => report.compiled))
		const size = `${CONTEXTS} contexts, chains of ${CHAIN}, ${LOCALES} locales, ${OVERRIDES} overrides`
		return [
			atMost(`Resolving a lesson, ${size}: p99`, resolving, 0.2, 'ms', 3),
			{
				says: 'Lesson page with overrides, of the rate without',
				value: `${share.toFixed(1)} %`,
				target: '≥ 95 %',
				reached: share >= 95,
			},
			atMost('Publishing a slot until it is read, the slowest', Math.max(...later), 1_000, 'ms', 0),
			{ says: 'the first one of a server', value: `${first.toFixed(0)} ms`, target: '', reached: null },
			preview,
			atMost(`Publishing a module, ${compiled} lessons compiled`, slowest(({ ms }) => ms) / 1_000, 5, 's', 1),
			atMost('Lesson pages meanwhile: p99', percentile(waits, 0.99), 100, 'ms', 0),
			atMost(
				'Publishing it: longest work at a stretch',
				slowest(({ longestWorkMs }) => longestWorkMs),
				50,
				'ms',
				0,
			),
			...(refused === null ? [] : [{ says: 'The module', value: refused, target: '', reached: false }]),
		]
	})
}

async function withPlatform<Result>(databasePath: string, work: (server: Running) => Promise<Result>): Promise<Result> {
	const server = await startPlatform(databasePath, { BENCH_PUBLISH: '1' })
	try {
		return await work(server)
	} finally {
		await stopProcess(server.process)
	}
}

/** @returns the 99th percentile, in milliseconds */
async function resolveMany(db: Database, count: number): Promise<number> {
	const { tree } = await publishedTree(db)
	const { contexts, curriculum } = tree.config
	const lessons = tree.config.modules.introduction?.lessons ?? []
	const times: number[] = []
	for (let i = 0; i < count; i++) {
		// Steps that share no factor with the lengths go through all combinations.
		const reader = {
			moduleId: 'introduction',
			documentId: lessons[(i * 3) % lessons.length]?.id ?? '',
			locale: curriculum.locales[(i * 7) % curriculum.locales.length]?.tag ?? '',
			contextId: contexts[(i * 101) % contexts.length]?.id ?? '',
		}
		const startedAt = performance.now()
		resolveDocument(tree, reader)
		times.push(performance.now() - startedAt)
	}
	return percentile(times, 0.99)
}

function change(db: Database, path: string, text: string): VariantChange {
	return { layer: DEEPEST, path, text, belowHash: textsOf(db, DEEPEST, path).below?.hash ?? null, revision: 1 }
}

/** So many lessons, adapted at once, in languages that stand in for no other. */
function lessonChanges(db: Database, number: number): VariantChange[] {
	const paths = ['fr', 'ar'].flatMap((locale) =>
		['introduction', 'information-sharing'].flatMap((module) =>
			lessonsOf(module).map((id) => `${module}/${locale}/${id}.mdx`),
		),
	)
	return paths.slice(0, MODULE_LESSONS).map((path) => {
		const text = textsOf(db, DEEPEST, path).below?.text ?? ''
		return change(db, path, `${text}\nAdapted for the bench, ${number}.\n`)
	})
}

function lessonsOf(moduleId: string): string[] {
	const yaml = readFileSync(join(projectRoot, 'content/modules', moduleId, 'module.yaml'), 'utf8')
	return [...yaml.matchAll(/\{ id: ([a-z-]+),/g)].map(([, id = '']) => id)
}

/** @returns milliseconds from the order until a reader's page has the new words */
async function untilRead(server: Running, reader: Person, slot: VariantChange): Promise<number> {
	await handOver(server.process, [slot])
	const startedAt = performance.now()
	const { refused } = await orderPublication(server.process)
	if (refused !== null) throw new Error(refused)
	const page = await exchange(server.address, { method: 'GET', path: LESSON }, reader.cookie)
	const elapsed = performance.now() - startedAt
	if (!page.text.includes(slot.text?.trim() ?? '')) throw new Error('The page does not have the new words.')
	return elapsed
}

async function whileReading<Report>(server: Running, people: readonly Person[], work: () => Promise<Report>) {
	let isOver = false
	const times: number[] = []
	const read = async (person: Person) => {
		while (!isOver) {
			const startedAt = performance.now()
			await exchange(server.address, { method: 'GET', path: LESSON }, person.cookie)
			times.push(performance.now() - startedAt)
			await new Promise((resolve) => setTimeout(resolve, READING_MS))
		}
	}
	const reading = people.slice(0, READERS).map(read)
	const report = await work()
	isOver = true
	await Promise.all(reading)
	return { report, times }
}
