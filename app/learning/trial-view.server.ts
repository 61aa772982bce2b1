import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { m } from '#app/i18n/messages.ts'
import type { Activities, RefusedAct } from './LessonActivity.tsx'
import { refusalMessage } from './refusal-message.ts'
import { type TrialForm, tryOut, untouched } from './trial.server.ts'

/** Texts on one page whose activities can be tried out; their activities' ids are all different. */
export type Trials = { documents: readonly CompiledDocument[]; seed: string }
export type TrialView = { activities: Activities; refused: RefusedAct | null }

/** Longer than anything an answer may hold, so that too long is still seen to be so. */
const MAX_CARRIED_CHARACTERS = 600
const MAX_CARRIED_FIELDS = 100

/** What the page shows. Without scripts the last act stands in its address, for nothing else remembers it. */
export function trialView({ documents, seed }: Trials, address: URLSearchParams): TrialView {
	const activityId = address.has('intent') ? address.get('activity') : null
	let refused: RefusedAct | null = null
	const all = documents.map((document) => {
		if (activityId === null || !has(document, activityId)) return untouched({ document, seed })
		const result = tryOut({ document, seed }, address)
		const error = result.ok ? noteOn(address) : refusalMessage(result.reason).text
		if (error) refused = { activity: activityId, error, given: [...address] }
		return result.ok ? result.activities : untouched({ document, seed })
	})
	return { activities: together(all), refused }
}

/** What the page's action says to an activity that renews itself, see `ActivityResult`. */
export function trialReply({ documents, seed }: Trials, form: FormData) {
	const activityId = String(form.get('activity') ?? '')
	const document = documents.find((each) => has(each, activityId))
	const result = document ? tryOut({ document, seed }, form) : { ok: false as const, reason: 'unknown-activity' }
	if (!result.ok) return { ok: false as const, error: refusalMessage(result.reason).text }
	const { questions, scenarios, checklists, reflections } = result.activities
	return {
		ok: true as const,
		activity: questions[activityId] ?? scenarios[activityId] ?? checklists[activityId] ?? reflections[activityId],
		openCount: 0,
		firstOpen: null,
		isComplete: false,
		note: noteOn(form) ?? undefined,
	}
}

/**
 * Where a form without scripts goes on to: the page at this activity, with the act in the address. Personal words stay
 * out of addresses, which are logged. Null where there is no such activity.
 */
export function trialAddress({ documents }: Trials, form: FormData): string | null {
	const activityId = String(form.get('activity') ?? '')
	if (!documents.some((document) => has(document, activityId))) return null
	const isPersonal = form.get('intent') === 'reflect'
	const carried = [...form]
		.filter(([name]) => name !== 'requestId' && !(isPersonal && name === 'text'))
		.slice(0, MAX_CARRIED_FIELDS)
		.map(([name, value]): [string, string] => [name, String(value).slice(0, MAX_CARRIED_CHARACTERS)])
	return `?${new URLSearchParams(carried)}#activity-${activityId}`
}

function has({ activities }: CompiledDocument, activityId: string): boolean {
	return activities.some(({ id }) => id === activityId)
}

/** What would be saved in a lesson says that here it is not. */
function noteOn(form: TrialForm): string | null {
	const intent = form.get('intent')
	return intent === 'check' || intent === 'reflect' ? m.trial_not_kept() : null
}

function together(all: readonly Activities[]): Activities {
	return {
		questions: Object.assign({}, ...all.map(({ questions }) => questions)),
		scenarios: Object.assign({}, ...all.map(({ scenarios }) => scenarios)),
		checklists: Object.assign({}, ...all.map(({ checklists }) => checklists)),
		reflections: Object.assign({}, ...all.map(({ reflections }) => reflections)),
	}
}
