import { z } from 'zod'

/**
 * Words of any script in a form. Faults are codes: the given one where nothing is said, `too-long`, `name-not-allowed`
 * for marks that turn the direction of the text around them, `not-as-sent` for what no page of ours sends.
 */
const TURNS_AROUND = /[\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069]/u

/** Words on one line. */
export function oneLine(longest: number, missing: string) {
	return z.string(missing).transform(onOneLine).superRefine(checked(longest, missing))
}

/** The same where nothing need be said. */
export function optionalLine(longest: number) {
	return z.string('not-as-sent').transform(onOneLine).superRefine(checked(longest, null)).optional().default('')
}

/** Words on any number of lines, which end alike whatever sent them. */
export function manyLines(longest: number, missing: string) {
	return z.string(missing).transform(onLines).superRefine(checked(longest, missing))
}

export function optionalLines(longest: number) {
	return z.string('not-as-sent').transform(onLines).superRefine(checked(longest, null)).optional().default('')
}

function onOneLine(text: string): string {
	const controls = /\p{Cc}/gu
	return text.normalize('NFC').replace(/\s+/gu, ' ').replace(controls, '').trim()
}

function onLines(text: string): string {
	const controls = /[^\P{Cc}\n\t]/gu
	return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(controls, '').trim()
}

/** @param missing null where nothing need be said */
function checked(longest: number, missing: string | null) {
	return (text: string, context: z.core.$RefinementCtx<string>) => {
		const refuse = (message: string) => context.addIssue({ code: 'custom', message })
		if (text === '' && missing !== null) refuse(missing)
		else if (text.length > longest) refuse('too-long')
		else if (TURNS_AROUND.test(text)) refuse('name-not-allowed')
	}
}
