// The load generator, a process of its own: `node load.ts SPEC`, where SPEC is a `LoadSpec` as JSON. It says over its
// channel when it is ready, begins when told to, and ends with a `LoadResult`.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import PendingRequests from 'autocannon/lib/pipelinedRequestsQueue.js'
import { browserHeaders, decode, exchange, formHeaders } from './client.ts'
import type { Exchange, Memory, Step } from './journey.ts'
import { journeys } from './journeys.ts'
import type { Person, Tape } from './tape.ts'

export type LoadSpec = {
	journey: string
	origin: string
	peopleFile: string
	/** The people this run may use, as a part of the file. */
	from: number
	to: number
	connections: number
	/** Ends by time, or, for what a person can do only once, when everybody has done it. */
	seconds: number | null
	/** For the reference, which is sent as much as the platform was. */
	tapesFile: string | null
}
export type LoadResult = {
	journeysPerSecond: number
	journeys: number
	p50Ms: number
	p99Ms: number
	/** Answers with another status than expected, and connections that failed. */
	faults: number
	firstFault: string | null
}

type Context = { memory?: Memory; person?: number; stepsDone?: number }
type LoadStep = { expect: number; send: (context: Context) => Exchange; learn?: Step['learn'] }

/** Longer than any answer takes on a busy machine: a request given up would count for nothing. */
const TIMEOUT_SECONDS = 60
const NOTHING: Memory = { cookie: '', path: '', forms: [] }

// Autocannon reads bodies as UTF-8, which spoils compressed ones; each byte is to stay one character.
PendingRequests.prototype.addBody = function addBody(data: Buffer) {
	const pending = this.peek()
	if (pending) pending.body += data.toString('latin1')
}

const spec: LoadSpec = JSON.parse(process.argv[2] ?? '')
const everyone: Person[] = JSON.parse(readFileSync(spec.peopleFile, 'utf8'))
const people = everyone.slice(spec.from, spec.to)
const found = journeys.find((journey) => journey.name === spec.journey)
if (!found) throw new Error(`There is no journey ${spec.journey}.`)
const steps = spec.tapesFile ? referenceSteps(spec.tapesFile) : await platformSteps()

let turn = 0
let faults = 0
let firstFault: string | null = null

const requests = steps.map((step, i) => ({
	setupRequest(request: Record<string, unknown>, context: Context) {
		if (i === 0) context.person = turn++
		// A journey that lost a step is given up; autocannon begins the next one when it is handed nothing.
		else if (context.stepsDone !== i) return undefined
		const sent = step.send(context)
		const headers = {
			...browserHeaders(spec.origin, context.memory?.cookie || null),
			...formHeaders(sent),
			...sent.headers,
		}
		return { ...request, method: sent.method, path: sent.path, headers, body: sent.body }
	},
	onResponse(status: number, body: string, context: Context, headers: Record<string, string>) {
		if (status !== step.expect) {
			faults += 1
			firstFault ??= `step ${i + 1} answered ${status}`
			return
		}
		context.stepsDone = i + 1
		if (!step.learn) return
		const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
		const text = decode(Buffer.from(body, 'latin1'), named['content-encoding']).toString('utf8')
		step.learn({ status, location: named.location ?? null, text }, context.memory ?? NOTHING)
	},
}))

process.send?.('ready')
await once(process, 'message')
const result = await autocannon({
	url: spec.origin,
	connections: spec.connections,
	timeout: TIMEOUT_SECONDS,
	...(spec.seconds === null ? { amount: people.length * steps.length } : { duration: spec.seconds }),
	requests,
})
const count = result.requests.total / steps.length
const report: LoadResult = {
	journeys: count,
	journeysPerSecond: count / result.duration,
	p50Ms: result.latency.p50,
	p99Ms: result.latency.p99,
	faults: faults + result.errors,
	firstFault: firstFault ?? (result.errors > 0 ? `${result.errors} connections failed` : null),
}
process.send?.(report)
process.disconnect()

async function platformSteps(): Promise<LoadStep[]> {
	const journey = found as NonNullable<typeof found>
	const begun = await Promise.all(
		people.map((person) =>
			journey.begin(person, (path) => exchange(spec.origin, { method: 'GET', path }, person.cookie)),
		),
	)
	return journey.steps.map((step, i) => ({
		expect: step.expect,
		...(step.learn ? { learn: step.learn } : {}),
		send(context) {
			if (i === 0) {
				context.memory = { ...(begun[(context.person ?? 0) % begun.length] ?? NOTHING) }
			}
			return step.send(context.memory ?? NOTHING)
		},
	}))
}

function referenceSteps(tapesFile: string): LoadStep[] {
	const tapes: Record<string, Tape> = JSON.parse(readFileSync(tapesFile, 'utf8'))
	return (tapes[spec.journey]?.steps ?? []).map((step, i) => ({
		expect: step.status,
		send: (context) => ({
			method: step.sentBytes > 0 ? 'POST' : 'GET',
			path: `/${spec.journey}/${i}/${spec.from + (context.person ?? 0)}`,
			...(step.sentBytes > 0 ? { body: 'x'.repeat(step.sentBytes) } : {}),
		}),
	}))
}
