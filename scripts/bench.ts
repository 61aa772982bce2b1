// `npm run bench [-- --quick]`: how fast the production build is on this machine, beside the least that any server here
// could do. Everything runs on this machine, on a temporary database, and ends within minutes.
import './production-mode.ts'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { measureAdaptations } from './bench/adaptations.ts'
import type { Journey } from './bench/journey.ts'
import { DRAWN_ANEW, journeys, LESSON, NEXT_LESSON } from './bench/journeys.ts'
import { type Measured, measure } from './bench/measure.ts'
import { atMost, findingTable, journeyFindings, journeyTable, type Row, weightFindings } from './bench/report.ts'
import { measureReports } from './bench/reports.ts'
import { type Running, startServer } from './bench/servers.ts'
import { type Stage, setStage, startPlatform } from './bench/stage.ts'
import { weighLesson } from './bench/weights.ts'
import { createProgress, stopWith } from './bootstrap/progress.mjs'
import { buildApp } from './prepare/build-app.ts'
import { compileMessages } from './prepare/compile-messages.ts'
import { stopAllProcesses, stopChildrenOnSignals, stopProcess } from './processes.ts'

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values
const CONNECTIONS = 64
const SECONDS = quick ? { warmUp: 1, measured: 2 } : { warmUp: 3, measured: 10 }
/** How many people do what each can do only once; a whole number for each connection. */
const ONCE = quick
	? { warmUp: CONNECTIONS, measured: 2 * CONNECTIONS }
	: { warmUp: CONNECTIONS, measured: 4 * CONNECTIONS }
/** How many do what can be repeated. */
const REGULARS = 512

const progress = createProgress(process.stdout)
let stage: Stage | undefined
stopChildrenOnSignals(() => stage?.remove())

try {
	await compileMessages(progress)
	await buildApp(progress)
	stage = await setStage(progress)
	const { file, bystander, compileSeconds } = stage
	const platform = await startPlatform(file('platform.db'))
	const weights = await weighLesson(platform.address, bystander.cookie, LESSON, NEXT_LESSON)
	const reference = await startServer(
		'./reference-server.ts',
		[file('reference.db'), file('tapes.json'), file('people.json')],
		{},
	)
	const rows: Row[] = []
	for (const journey of journeys) {
		rows.push({
			journey,
			platform: await runJourney(stage, platform, journey, false),
			reference: await runJourney(stage, reference, journey, true),
		})
	}
	await Promise.all([platform, reference].map((server) => stopProcess(server.process)))

	const load = {
		peopleFile: file('people.json'),
		tapesFile: null,
		connections: CONNECTIONS,
		from: 0,
		to: REGULARS,
	}
	const adapted = await progress.step('Measuring', 'adaptations', () =>
		measureAdaptations({
			databasePath: file('adapted.db'),
			plainPath: file('plain.db'),
			people: JSON.parse(readFileSync(file('people.json'), 'utf8')),
			load,
			extent: quick
				? { resolutions: 20_000, publications: 3, previews: 20, seconds: 3 }
				: { resolutions: 200_000, publications: 10, previews: 100, seconds: 20 },
		}),
	)

	const reports = await progress.step('Measuring', 'reports on a large programme', () =>
		measureReports({
			databasePath: file('programme.db'),
			plainPath: file('plain.db'),
			admin: bystander,
			load,
			extent: quick
				? { requests: 20, seconds: 3, practitioners: 1_000, cohorts: 50, responses: 100_000 }
				: { requests: 100, seconds: 20, practitioners: 10_000, cohorts: 500, responses: 1_000_000 },
		}),
	)

	const peakOf = (some: readonly Row[]) => Math.max(...some.map((row) => row.platform.peakRssMegabytes))
	const findings = [
		...rows.flatMap(journeyFindings),
		...weightFindings(weights),
		atMost('Compiling all content, cold', compileSeconds.cold, 20, 's', 1),
		{ says: 'the same, nothing changed', value: `${compileSeconds.warm.toFixed(1)} s`, target: '', reached: null },
		...adapted,
		...reports,
		atMost('Memory under load', peakOf(rows.filter((row) => row.journey !== DRAWN_ANEW)), 300, 'MB', 0),
		{
			says: 'the same, with nothing but pages drawn anew',
			value: `${peakOf(rows).toFixed(0)} MB`,
			target: '',
			reached: null,
		},
	]
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
	progress.line(
		`\n${new Date().toISOString().slice(0, 10)}, ${machine}, ${CONNECTIONS} connections, one process each.\n`,
	)
	progress.line(`${journeyTable(rows)}\n\n${findingTable(findings)}`)
} catch (error) {
	await stopAllProcesses()
	stage?.remove()
	stopWith(error)
}
stage.remove()

/** Warms a server up on a journey, then measures it. */
async function runJourney({ file }: Stage, server: Running, journey: Journey, isReference: boolean): Promise<Measured> {
	const spec = {
		journey: journey.name,
		peopleFile: file('people.json'),
		tapesFile: isReference ? file('tapes.json') : null,
		connections: CONNECTIONS,
	}
	const run = (from: number, to: number, seconds: number | null) => measure(server, { ...spec, from, to, seconds })
	const says = `${journey.says}${isReference ? ', bare' : ''}`
	return progress.step('Measuring', says, async () => {
		if (journey.isRepeatable) {
			await run(0, REGULARS, SECONDS.warmUp)
			return run(0, REGULARS, SECONDS.measured)
		}
		await run(0, ONCE.warmUp, null)
		return run(ONCE.warmUp, ONCE.warmUp + ONCE.measured, null)
	})
}
