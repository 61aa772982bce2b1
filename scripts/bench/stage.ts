import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import type { Progress } from '../bootstrap/progress.mjs'
import { recompileContent } from '../prepare/compile-content.ts'
import { stopProcess } from '../processes.ts'
import { journeys } from './journeys.ts'
import { addPractitioners } from './people.ts'
import { recordTape } from './record.ts'
import { type Running, startServer } from './servers.ts'
import type { Person, Tape } from './tape.ts'

const PRACTITIONERS = 2_000

/** A folder with all that the bench runs on: five copies of one database, the people in it, and the tapes. */
export type Stage = {
	file: (
		name: 'platform.db' | 'reference.db' | 'adapted.db' | 'programme.db' | 'plain.db' | 'people.json' | 'tapes.json',
	) => string
	/** One who takes no part in any measured journey. */
	bystander: Person
	compileSeconds: { cold: number; warm: number }
	remove: () => void
}

export async function setStage(progress: Progress, folder = mkdtempSync(join(tmpdir(), 'lms-bench-'))): Promise<Stage> {
	const file: Stage['file'] = (name) => join(folder, name)
	const path = file('platform.db')
	const db = openDatabase(path)
	migrate(db)
	const cold = await timed(() => progress.step('Content', 'compiling all of it, cold', () => recompileContent(path)))
	const warm = await timed(() =>
		progress.step('Content', 'compiling again, nothing changed', () => recompileContent(path)),
	)
	const people = await progress.step('People', `signing in ${PRACTITIONERS} practitioners`, async () =>
		addPractitioners(db, PRACTITIONERS, Date.now()),
	)
	db.$client.close()
	writeFileSync(file('people.json'), JSON.stringify(people))
	await progress.step('Reference', 'watching each journey, to replay it', async () => {
		writeFileSync(file('tapes.json'), JSON.stringify(await recordTapes(path, people)))
	})
	copyFileSync(path, file('reference.db'))
	copyFileSync(path, file('adapted.db'))
	copyFileSync(path, file('programme.db'))
	copyFileSync(path, file('plain.db'))
	return {
		file,
		bystander: people.at(-1) as Person,
		compileSeconds: { cold, warm },
		remove: () => rmSync(folder, { recursive: true, force: true }),
	}
}

export function startPlatform(databasePath: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
	return startServer('./platform.ts', [], {
		...{
			DATABASE_PATH: databasePath,
			PORT: '0',
			HOST: '127.0.0.1',
			DEMO: '',
			SMTP_URL: '',
			ORIGIN: '',
			TRUST_PROXY: '',
		},
		...{ SECRET: 'a secret of the bench and of nothing else', LOG_LEVEL: 'warn' },
		...env,
	})
}

/** The last people but one walk the journeys that are watched; nobody meets them again. */
async function recordTapes(databasePath: string, people: readonly Person[]): Promise<Record<string, Tape>> {
	const platform = await startPlatform(databasePath, { BENCH_WATCH: '1' })
	const tapes: Record<string, Tape> = {}
	for (const journey of journeys) {
		const [person, another] = people.slice(-3) as [Person, Person]
		tapes[journey.name] = await recordTape(platform.process, platform.address, journey, [person, another])
	}
	await stopProcess(platform.process)
	return tapes
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now()
	await work()
	return (performance.now() - startedAt) / 1000
}
