import type { ChildProcess } from 'node:child_process'
import type { Ran } from './tape.ts'

/** What a server under measurement has used so far, told over its channel. */
export type Usage = { cpuMs: number; rssMegabytes: number }

type Question = { ask: 'usage' | 'ran' }
type Answer = { usage: Usage } | { ran: Ran[] }

/** In the server: answers what the bench asks. `takeRan` hands over the statements since the last question. */
export function answerBench(takeRan: () => Ran[]): void {
	process.on('message', ({ ask }: Partial<Question>) => {
		if (ask === undefined) return
		const answer: Answer = ask === 'ran' ? { ran: takeRan() } : { usage: usage() }
		process.send?.(answer)
	})
}

function usage(): Usage {
	const { user, system } = process.cpuUsage()
	return { cpuMs: (user + system) / 1000, rssMegabytes: process.memoryUsage.rss() / 1024 / 1024 }
}

export async function askUsage(server: ChildProcess): Promise<Usage> {
	const answer = await ask(server, { ask: 'usage' })
	if (!('usage' in answer)) throw new Error('The server answered another question.')
	return answer.usage
}

export async function askRan(server: ChildProcess): Promise<Ran[]> {
	const answer = await ask(server, { ask: 'ran' })
	if (!('ran' in answer)) throw new Error('The server answered another question.')
	return answer.ran
}

function ask(server: ChildProcess, question: Question): Promise<Answer> {
	return new Promise((resolve, reject) => {
		server.once('message', (answer: Answer) => resolve(answer))
		server.send(question, (error) => error && reject(error))
	})
}
