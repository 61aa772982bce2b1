import type { ChildProcess } from 'node:child_process'
import { exchange } from './client.ts'
import type { Journey } from './journey.ts'
import { makeTape, type Person, type Tape, type Watched } from './tape.ts'
import { askRan } from './usage.ts'

/** Makes a journey's tape: two people walk it one after the other while the server is watched. */
export async function recordTape(
	server: ChildProcess,
	origin: string,
	journey: Journey,
	people: [Person, Person],
): Promise<Tape> {
	const [person, another] = people
	// What is done again and again is measured as such: the first time may write what later times only read.
	if (journey.isRepeatable) for (const walker of people) await watch(server, origin, journey, walker)
	const first = await watch(server, origin, journey, person)
	return makeTape(first, person, await watch(server, origin, journey, another))
}

async function watch(server: ChildProcess, origin: string, journey: Journey, person: Person): Promise<Watched[]> {
	const memory = await journey.begin(person, (path) => exchange(origin, { method: 'GET', path }, person.cookie))
	const watched: Watched[] = []
	for (const [i, step] of journey.steps.entries()) {
		await askRan(server)
		const sent = step.send(memory)
		const answer = await exchange(origin, sent, memory.cookie || null)
		// The job that sends mail looks into its table every few seconds; that is no part of the journey.
		const ran = (await askRan(server)).filter(({ sql }) => !sql.includes('"outbox"'))
		if (answer.status !== step.expect) {
			throw new Error(
				`${journey.says}, step ${i + 1}: ${sent.method} ${sent.path} answered ${answer.status}, not ${step.expect}.\n${answer.text.slice(0, 2000)}`,
			)
		}
		step.learn?.(answer, memory)
		const { status, headers, bodyBytes } = answer
		watched.push({ ran, status, headers, bodyBytes, sentBytes: Buffer.byteLength(sent.body ?? '') })
	}
	return watched
}
