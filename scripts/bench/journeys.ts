import { randomUUID } from 'node:crypto'
import { answerForms, encodeAnswer } from './answer-forms.ts'
import type { Exchange, Journey, Memory } from './journey.ts'

export const LESSON = '/learn/introduction/the-gap'
export const NEXT_LESSON = '/learn/introduction/what-it-is'
const ASSESSMENT = '/learn/introduction/assessment'
const QUESTIONS = 10

function page(name: string, says: string, path: string, isSignedIn: boolean, target: Journey['target'] = {}): Journey {
	return {
		name,
		says,
		begin: async (person) => ({ cookie: isSignedIn ? person.cookie : '', forms: [], path }),
		steps: [{ expect: 200, send: () => ({ method: 'GET', path }) }],
		isRepeatable: true,
		target,
	}
}

let timesAsked = 0

/** As what a reader sees who is where no other was: at an address of its own, so that nothing drawn before serves. */
export const DRAWN_ANEW: Journey = {
	...page('lesson-anew', 'Lesson page that is drawn anew', LESSON, true),
	steps: [{ expect: 200, send: () => ({ method: 'GET', path: `${LESSON}?asked=${++timesAsked}` }) }],
}

/** As the page's own script sends it: the answer alone, and only what it changed comes back. */
function sendAnswer({ path, forms }: Memory, number: number): Exchange {
	const form = forms[number]
	if (!form) throw new Error(`${path} has no question ${number + 1}.`)
	return { method: 'POST', path: `${path}.data`, body: encodeAnswer(form, randomUUID()) }
}

const answering: Journey = {
	name: 'answer',
	says: 'Answering a question',
	begin: async (person, fetchPage) => ({
		cookie: person.cookie,
		path: LESSON,
		forms: answerForms((await fetchPage(LESSON)).text),
	}),
	steps: [{ expect: 200, send: (memory) => sendAnswer(memory, 0) }],
	isRepeatable: true,
	target: { cpuMs: 2, percentOfReference: 15, p99Ms: 100 },
}

/** Starts, reads the questions, answers ten of them one by one, submits, and reads the result. */
const assessment: Journey = {
	name: 'assessment',
	says: 'Assessment of 10 questions, whole',
	begin: async (person) => ({ cookie: person.cookie, path: ASSESSMENT, forms: [] }),
	steps: [
		{
			expect: 302,
			send: ({ path }) => ({ method: 'POST', path, body: 'form=post&number=1' }),
			learn: (answer, memory) => {
				memory.path = answer.location ?? ''
			},
		},
		{
			expect: 200,
			send: ({ path }) => ({ method: 'GET', path }),
			learn: (answer, memory) => {
				memory.forms = answerForms(answer.text)
			},
		},
		...Array.from({ length: QUESTIONS }, (_, i) => ({ expect: 200, send: (memory: Memory) => sendAnswer(memory, i) })),
		{ expect: 302, send: ({ path }) => ({ method: 'POST', path, body: 'intent=submit&isSure=yes' }) },
		{ expect: 200, send: ({ path }) => ({ method: 'GET', path }) },
	],
	isRepeatable: false,
	target: { cpuMs: 25 },
}

/** What the bench measures, with what is to be reached. */
export const journeys: readonly Journey[] = [
	page('lesson', 'Lesson page, signed in', LESSON, true, { cpuMs: 1.5, percentOfReference: 5 }),
	answering,
	assessment,
	page('my-learning', 'My learning', '/learn', true),
	page('sign-in', 'Sign-in page', '/sign-in', false),
	// Last, as it leaves more memory in use than any other.
	DRAWN_ANEW,
]
