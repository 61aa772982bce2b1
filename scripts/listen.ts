import { createServer } from 'node:net'
import { Refusal } from './bootstrap/progress.mjs'

type Place = { host: string; port: number }

/** Fails early, before minutes of preparation, where the port is taken. */
export async function refuseTakenPort(settings: Place): Promise<void> {
	if (settings.port === 0) return
	const probe = createServer()
	await listen(probe, settings)
	await new Promise((resolve) => probe.close(resolve))
}

/** Listens, or says in one sentence why it cannot. */
export function listen(server: ReturnType<typeof createServer>, { port, host }: Place): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(new Refusal(listenFault(error, port, host))))
		server.listen(port, host, resolve)
	})
}

function listenFault(error: NodeJS.ErrnoException, port: number, host: string): string {
	if (error.code === 'EADDRINUSE')
		return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1}.`
	if (error.code === 'EACCES')
		return `Port ${port} may not be used by this account. Choose one from 1024 on: PORT=3000.`
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
		return `This machine has no address ${host}; set HOST to one of its own.`
	}
	return `The server cannot listen on ${host}:${port}: ${error.message}`
}
