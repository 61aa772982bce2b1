import { createWriteStream, renameSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server on this machine that keeps each message as a file, complete once it ends in `.eml`. */
export async function startMailServer(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
	let received = 0
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		logger: false,
		onData(stream, _session, done) {
			received += 1
			const file = join(folder, `${String(received).padStart(4, '0')}.eml`)
			const unfinished = `${file}.part`
			pipeline(stream, createWriteStream(unfinished)).then(
				() => {
					renameSync(unfinished, file)
					done()
				},
				(error: Error) => done(error),
			)
		},
	})
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject)
		server.listen(0, '127.0.0.1', resolve)
	})
	const address = server.server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	return {
		url: `smtp://127.0.0.1:${port}`,
		stop: () => new Promise((resolve) => server.close(() => resolve())),
	}
}
