import type { AnswerForm } from './answer-forms.ts'
import type { Person } from './tape.ts'

/** What a client sends, and what it must get. */
export type Exchange = { method: 'GET' | 'POST'; path: string; body?: string; headers?: Record<string, string> }
export type Answer = { status: number; location: string | null; text: string }

/** What a browser would remember between requests: where it is, and the forms it has been shown. */
export type Memory = { cookie: string; path: string; forms: AnswerForm[] }

/** One thing people do, as the requests it takes. */
export type Journey = {
	name: string
	says: string
	/** How it starts, with what is fetched before the clock runs, such as the page with the form. */
	begin: (person: Person, fetchPage: (path: string) => Promise<Answer>) => Promise<Memory>
	steps: readonly Step[]
	/** Whether a person can do it again and again. An assessment has only so many attempts. */
	isRepeatable: boolean
	target: { cpuMs?: number; percentOfReference?: number; p99Ms?: number }
}

export type Step = {
	/** The status of the answer. */
	expect: number
	send: (memory: Memory) => Exchange
	learn?: (answer: Answer, memory: Memory) => void
}
