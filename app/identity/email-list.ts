import { Email, identifierKey } from './account-fields.ts'

/** More than a course has people, few enough to be sent in one transaction. */
export const MOST_EMAILS = 100

export type EmailList = {
	/** Each address once, as it was written first. */
	emails: string[]
	/** What stands in the list and is no address. */
	faults: string[]
}

/** Reads addresses as people paste them: on lines, or with commas and semicolons of any script between them. */
export function parseEmailList(text: string): EmailList {
	const words = text.split(/[\s,;،؛]+/u).filter(Boolean)
	const emails = new Map<string, string>()
	const faults = new Set<string>()
	for (const word of words) {
		const key = identifierKey(word)
		if (!Email.safeParse(word).success) faults.add(word)
		else if (!emails.has(key)) emails.set(key, word)
	}
	return { emails: [...emails.values()], faults: [...faults] }
}
