import type { ChildProcess } from 'node:child_process'
import { compilePool } from '#app/curriculum/compile-pool.server.ts'
import { publishVariants, type VariantChange } from '#app/curriculum/publish-variants.server.ts'
import type { Database } from '#db/connection.ts'

export type PublishOrder = { publish: VariantChange[] }
export type PublishReport = { refused: string | null; compiled: number; ms: number; longestWorkMs: number }

/** In the server: publishes what the bench sends, as an editor's action would, and watches how long it works at a stretch. */
export function publishOnOrder(db: Database): void {
	process.on('message', async (order: Partial<PublishOrder>) => {
		if (!order.publish) return
		let longestWorkMs = 0
		let last = workedMs()
		const ticking = setInterval(() => {
			longestWorkMs = Math.max(longestWorkMs, workedMs() - last)
			last = workedMs()
		}, 1)
		const startedAt = performance.now()
		const result = await publishVariants(db, { changes: order.publish, compiler: compilePool(), now: Date.now() })
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

export function orderPublication(server: ChildProcess, changes: VariantChange[]): Promise<PublishReport> {
	return new Promise((resolve, reject) => {
		const take = (report: Partial<PublishReport>) => {
			if (report.ms === undefined) return
			server.off('message', take)
			resolve(report as PublishReport)
		}
		server.on('message', take)
		server.send({ publish: changes } satisfies PublishOrder, (error) => error && reject(error))
	})
}
