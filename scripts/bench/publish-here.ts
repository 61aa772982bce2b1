import type { ChildProcess } from 'node:child_process'
import { compilePool } from '#app/curriculum/compile-pool.server.ts'
import { publishVariants, type VariantChange } from '#app/curriculum/publish-variants.server.ts'
import type { Database } from '#db/connection.ts'

/** `drafts` are handed over before they are published, as they lie in the database of a real server. */
export type PublishOrder = { drafts: VariantChange[] } | { publish: true }
export type PublishReport = { refused: string | null; compiled: number; ms: number; longestWorkMs: number }

/** In the server: publishes what the bench sends, as an editor's action would, and watches how long it works at a stretch. */
export function publishOnOrder(db: Database): void {
	let drafts: VariantChange[] = []
	process.on('message', async (order: PublishOrder) => {
		if ('drafts' in order) {
			drafts = order.drafts
			process.send?.({ haveDrafts: true })
		}
		if (!('publish' in order)) return
		let longestWorkMs = 0
		let last = workedMs()
		const ticking = setInterval(() => {
			longestWorkMs = Math.max(longestWorkMs, workedMs() - last)
			last = workedMs()
		}, 1)
		const startedAt = performance.now()
		const result = await publishVariants(db, { changes: drafts, compiler: compilePool(), now: Date.now() })
		clearInterval(ticking)
		const compiled = result.ok ? result.compiled : 0
		const refused = result.ok ? null : JSON.stringify(result)
		const report: PublishReport = { refused, compiled, ms: performance.now() - startedAt, longestWorkMs }
		process.send?.(report)
	})
}

/** Of this thread alone: how long others ran meanwhile says nothing about how long this one held them up. */
function workedMs(): number {
	const { user, system } = process.threadCpuUsage()
	return (user + system) / 1_000
}

export async function handOver(server: ChildProcess, drafts: VariantChange[]): Promise<void> {
	await order(server, { drafts }, (answer) => 'haveDrafts' in answer)
}

/** Publishes what was handed over. */
export async function orderPublication(server: ChildProcess): Promise<PublishReport> {
	return (await order(server, { publish: true }, (answer) => 'longestWorkMs' in answer)) as PublishReport
}

function order(server: ChildProcess, sent: PublishOrder, isAnswer: (said: object) => boolean): Promise<object> {
	return new Promise((resolve, reject) => {
		const take = (said: object) => {
			if (!isAnswer(said)) return
			server.off('message', take)
			resolve(said)
		}
		server.on('message', take)
		server.send(sent, (error) => error && reject(error))
	})
}
