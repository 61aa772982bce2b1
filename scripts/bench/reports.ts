import { eq } from 'drizzle-orm'
import { MOST_ROWS } from '#app/cohorts/joining-limits.ts'
import { replaceRoles } from '#app/identity/people.server.ts'
import { openDatabase } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { stopProcess } from '../processes.ts'
import { exchange } from './client.ts'
import { compareRates } from './compare-rates.ts'
import { EXPORTS, measureExport } from './exports.ts'
import type { LoadSpec } from './load.ts'
import { percentile } from './percentile.ts'
import { fillProgramme } from './programme.ts'
import { atMost, type Finding } from './report.ts'
import type { Running } from './servers.ts'
import { startPlatform } from './stage.ts'
import type { Person } from './tape.ts'

type Bench = {
	/** A copy of the bench's database, which is filled. */
	databasePath: string
	/** Another, which stays as it is. */
	plainPath: string
	/** One of its people, who becomes an admin. */
	admin: Person
	load: Omit<LoadSpec, 'origin' | 'seconds' | 'journey'>
	extent: { requests: number; seconds: number; practitioners: number; cohorts: number; responses: number }
}

/** Pages are asked for one after the other, after so many that are not counted. */
const WARM_UP = 5

/** What reports take on the database of a large programme, and whether lessons are read there as fast as on an empty one. */
export async function measureReports({ databasePath, plainPath, admin, load, extent }: Bench): Promise<Finding[]> {
	const db = openDatabase(databasePath)
	const { cohortIds } = fillProgramme(db, { ...extent, seed: 7, now: Date.now() })
	db.transaction((tx) => replaceRoles(tx, admin.userId, ['admin']))
	db.update(users).set({ interfaceLocale: 'en' }).where(eq(users.id, admin.userId)).run()
	db.$client.close()

	const reports = await withPlatform(databasePath, async (server) => {
		const share = await withPlatform(plainPath, (plain) => compareRates(server, plain, load, extent.seconds))
		const p95 = async (says: string, path: (index: number) => string, limit: number) => {
			const times: number[] = []
			for (let index = 0; index < extent.requests + WARM_UP; index++) {
				const startedAt = performance.now()
				const answer = await exchange(server.address, { method: 'GET', path: path(index) }, admin.cookie)
				if (index >= WARM_UP) times.push(performance.now() - startedAt)
				if (answer.status !== 200) throw new Error(`${path(index)} answered ${answer.status}`)
			}
			return atMost(`${says}: p95`, percentile(times, 0.95), limit, 'ms', 0)
		}
		const { practitioners, cohorts, responses } = extent
		const size = `${practitioners} practitioners, ${cohorts} cohorts, ${responses} responses`
		return [
			await p95(`Cohort page, ${size}`, (index) => `/trainer/cohorts/${cohortIds[(index * 7) % cohortIds.length]}`, 50),
			await p95('Programme page', () => '/trainer/measures/programme', 200),
			await p95('Item analysis of one assessment', () => '/trainer/measures/introduction/post', 500),
			await importTime(server, admin, cohortIds),
			{
				says: 'Lesson page there, of the rate on an empty database',
				value: `${share.toFixed(1)} %`,
				target: '≥ 90 %',
				reached: share >= 90,
			},
		]
	})
	return [...reports, ...(await measureExports(databasePath, admin, cohortIds))]
}

/** Each on a server of its own, which has grown for nothing else. */
export async function measureExports(
	databasePath: string,
	admin: Person,
	[cohortId = '']: readonly string[],
): Promise<Finding[]> {
	const findings: Finding[] = []
	for (const wanted of EXPORTS) {
		findings.push(await withPlatform(databasePath, (server) => measureExport(server, admin, cohortId, wanted)))
	}
	return findings
}

/** How long the page takes that brings a whole list of people into a cohort, none of whom has an account. */
async function importTime(server: Running, admin: Person, cohortIds: readonly string[]): Promise<Finding> {
	const lists = [...Array(3).keys()]
	const times: number[] = []
	for (const number of lists) {
		const people = Array.from({ length: MOST_ROWS }, (_, row) => `Person ${row};list-${number}-${row}@bench.example;fr`)
		const form = { intent: 'import', requestId: `bench-${number}`, list: people.join('\n') }
		const path = `/trainer/cohorts/${cohortIds[number]}/invite`
		const startedAt = performance.now()
		const sent = { method: 'POST' as const, path, body: new URLSearchParams(form).toString() }
		const answer = await exchange(server.address, sent, admin.cookie)
		times.push(performance.now() - startedAt)
		if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
	}
	return atMost(
		`Importing a list of ${MOST_ROWS} people, the slowest of ${lists.length}`,
		Math.max(...times),
		3000,
		'ms',
		0,
	)
}

async function withPlatform<Result>(databasePath: string, work: (server: Running) => Promise<Result>): Promise<Result> {
	const server = await startPlatform(databasePath)
	try {
		return await work(server)
	} finally {
		await stopProcess(server.process)
	}
}
