// What this machine can do at best in one process: bare node:http and better-sqlite3, replaying tapes. The path names the
// tape, the step and the person, as in `/answer/0/17`.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import BetterSqlite3 from 'better-sqlite3'
import type { Person, Tape, TapeStep, Value } from './tape.ts'
import { answerBench } from './usage.ts'

const [databasePath = '', tapesFile = '', peopleFile = ''] = process.argv.slice(2)
const people: Person[] = JSON.parse(readFileSync(peopleFile, 'utf8'))
const tapes: Record<string, Tape> = JSON.parse(readFileSync(tapesFile, 'utf8'))

const db = new BetterSqlite3(databasePath)
for (const pragma of [
	'journal_mode = WAL',
	'synchronous = FULL',
	'foreign_keys = ON',
	'busy_timeout = 5000',
	'cache_size = -32000',
]) {
	db.pragma(pragma)
}

/** A journey's made-up values, kept from its first step to its last. */
const journeys = new Map<number, Map<string, string>>()

const ready = new Map(
	Object.entries(tapes).map(([name, tape]) => [
		name,
		tape.steps.map((step) => ({
			...step,
			body: randomBytes(step.bodyBytes),
			statements: step.statements.map(({ sql, values }) => ({ statement: db.prepare(sql), values })),
		})),
	]),
)

const server = createServer(async (request, response) => {
	const [, name = '', stepNumber = '', personNumber = ''] = (request.url ?? '').split('/')
	const step = ready.get(name)?.[Number(stepNumber)]
	const person = people[Number(personNumber) % people.length]
	if (!step || !person) {
		response.writeHead(404).end()
		return
	}
	await readToEnd(request)
	if (stepNumber === '0') journeys.set(Number(personNumber), new Map())
	replay(step, person, journeys.get(Number(personNumber)) ?? new Map())
	response.writeHead(step.status, { ...step.headers, 'content-length': step.body.byteLength }).end(step.body)
})

type ReadyStep = Omit<TapeStep, 'statements'> & {
	body: Buffer
	statements: { statement: BetterSqlite3.Statement; values: Value[] }[]
}

function replay(step: ReadyStep, person: Person, fresh: Map<string, string>): void {
	for (const { statement, values } of step.statements) {
		const given = values.map((value) => {
			if ('always' in value) return value.always
			return 'person' in value ? person[value.person] : freshFor(value.fresh, fresh)
		})
		if (statement.reader) statement.all(...given)
		else statement.run(...given)
	}
}

function freshFor(name: string, fresh: Map<string, string>): string {
	const known = fresh.get(name)
	if (known) return known
	const made = randomBytes(16).toString('base64url')
	fresh.set(name, made)
	return made
}

async function readToEnd(request: IncomingMessage): Promise<void> {
	if (request.method === 'GET') return
	request.resume()
	await once(request, 'end')
}

process.on('disconnect', () => process.exit(0))
answerBench(() => [])
server.listen(0, '127.0.0.1', () => {
	process.send?.({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
