import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks at the terminal. */
export async function ask(question: string): Promise<string> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr })
	try {
		return await terminal.question(`  ${question} `)
	} finally {
		terminal.close()
	}
}

/** Asks at the terminal without showing what is typed. */
export async function askSecret(question: string): Promise<string> {
	const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
	const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
	terminal.on('SIGINT', () => process.exit(130))
	process.stderr.write(`  ${question} `)
	try {
		return await terminal.question('')
	} finally {
		terminal.close()
		process.stderr.write('\n')
	}
}

/** The first line of what was piped in. */
export async function readFirstLine(): Promise<string> {
	const input = createInterface({ input: process.stdin })
	for await (const line of input) return line
	return ''
}
