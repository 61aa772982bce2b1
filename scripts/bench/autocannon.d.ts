declare module 'autocannon' {
	export default function autocannon(options: {
		url: string
		connections: number
		duration?: number
		amount?: number
		timeout?: number
		requests: {
			setupRequest?: (request: Record<string, unknown>, context: never) => Record<string, unknown> | undefined
			onResponse?: (status: number, body: string, context: never, headers: Record<string, string>) => void
		}[]
	}): Promise<{
		duration: number
		errors: number
		requests: { total: number }
		latency: { p50: number; p99: number }
	}>
}

declare module 'autocannon/lib/pipelinedRequestsQueue.js' {
	export default class PipelinedRequestsQueue {
		peek(): { body: string } | undefined
		addBody(data: Buffer): void
	}
}
