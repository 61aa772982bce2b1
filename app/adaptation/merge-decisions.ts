import type { Decision } from './merge-texts.ts'

/** What the fields of one conflict are called in the form. */
export function decisionFields(conflictId: string): { choice: string; text: string } {
	return { choice: `choice-${conflictId}`, text: `text-${conflictId}` }
}

const CHOICE = /^choice-(c\d{1,6}-[0-9a-f]{8})$/

/** The decisions in a form that was sent; what is no decision is left out, so that its conflict stays open. */
export function readDecisions(form: FormData): Record<string, Decision> {
	const decisions: Record<string, Decision> = {}
	for (const [name, choice] of form) {
		const id = CHOICE.exec(name)?.[1]
		if (id === undefined) continue
		if (choice === 'mine' || choice === 'theirs' || choice === 'both') decisions[id] = { choice }
		const text = form.get(decisionFields(id).text)
		if (choice === 'edit' && typeof text === 'string') decisions[id] = { choice, text }
	}
	return decisions
}
