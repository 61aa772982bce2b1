import { typographicSlips } from '#app/curriculum/typography.ts'
import { INTERFACE_LOCALES, type InterfaceLocale } from '#app/i18n/locale.ts'
import { sourceFiles } from './repository.ts'

type Variants = { declarations: string[]; selectors: string[]; match: Record<string, string> }
export type Message = string | [Variants]
export type Messages = Record<string, Message>

/** Every message of one language, by its key; a key that stands in two files is a fault. */
export function readMessages(locale: InterfaceLocale): Messages {
	const messages: Messages = {}
	for (const { path, text } of sourceFiles(['app/i18n/messages'], new RegExp(`\\.${locale}\\.json$`))) {
		const { $schema: _, ...found } = JSON.parse(text) as Messages
		for (const [key, message] of Object.entries(found)) {
			if (key in messages) throw new Error(`${path} says ${key} a second time`)
			messages[key] = message
		}
	}
	return messages
}

/** What is wrong between the languages, one sentence each; the first language is the measure. */
export function messageFaults(byLocale: Record<InterfaceLocale, Messages>): string[] {
	const keys = new Set(INTERFACE_LOCALES.flatMap((locale) => Object.keys(byLocale[locale])))
	return [...keys].flatMap((key) =>
		INTERFACE_LOCALES.flatMap((locale) => {
			const message = byLocale[locale][key]
			const measure = byLocale[INTERFACE_LOCALES[0]][key]
			if (message === undefined || measure === undefined) return message === undefined ? [`${locale} lacks ${key}`] : []
			return faultsOf(locale, message, measure).map((fault) => `${locale} ${key}: ${fault}`)
		}),
	)
}

function faultsOf(locale: InterfaceLocale, message: Message, measure: Message): string[] {
	const faults: string[] = []
	const inputs = inputsOf(message)
	const texts = textsOf(message)
	if (texts.some((text) => text.trim() === '')) faults.push('is empty')
	faults.push(...texts.flatMap((text) => slips(text, locale)))
	if (`${inputs}` !== `${inputsOf(measure)}`) faults.push(`takes ${inputs}, not ${inputsOf(measure)}`)
	// Readers of Arabic have two kinds of numerals: a digit in a message, or a count as it comes, is right for half of them.
	if (texts.some((text) => locale === 'ar' && /\d/.test(text))) faults.push('holds digits of its own')
	const made = localsOf(message)
	const known = [...inputs, ...made.map(({ name }) => name)]
	const unknown = texts.flatMap(placeholders).filter((name) => !known.includes(name))
	if (unknown.length > 0) faults.push(`uses ${unknown}, which nobody gives it`)
	if (typeof message === 'string') return faults

	const counts = made.flatMap(({ by, input }) => (by === 'plural' ? input : []))
	const raw = texts.flatMap(placeholders).filter((name) => counts.includes(name))
	if (raw.length > 0) faults.push(`shows ${[...new Set(raw)]} as it comes, not as a number`)

	for (const selector of message[0].selectors) {
		const cases = Object.keys(message[0].match)
		const covered = cases.map((match) => match.match(new RegExp(`${selector}=(\\S+)`))?.[1])
		const due = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
		const needed = due.map((category) => (category === 'other' ? '*' : category))
		// In French “many” begins at a million.
		const missing = needed
			.filter((category) => !covered.includes(category) && !(locale === 'fr' && category === 'many'))
			.sort()
		if (missing.length > 0) faults.push(`has no words for ${missing}`)
	}
	return faults
}

/** A list to be typed as the example shows it (`name; address`) is set for the program that reads it. */
const TYPED = /^.+; .+@.+/

function slips(text: string, locale: InterfaceLocale): string[] {
	if (TYPED.test(text)) return []
	return typographicSlips(text.replace(/\{\w+\}/g, 'x'), locale).map(({ message }) => message)
}

function textsOf(message: Message): string[] {
	return typeof message === 'string' ? [message] : Object.values(message[0].match)
}

function inputsOf(message: Message): string[] {
	if (typeof message === 'string') return [...new Set(placeholders(message))].sort()
	return message[0].declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? []).sort()
}

/** What a message makes of its inputs, such as `local shown = count: number`. */
function localsOf(message: Message): { name: string; input: string; by: string }[] {
	if (typeof message === 'string') return []
	return message[0].declarations.flatMap((line) => {
		const [, name, input, by] = /^local (\w+) = (\w+): (\w+)$/.exec(line) ?? []
		return name && input && by ? [{ name, input, by }] : []
	})
}

function placeholders(text: string): string[] {
	return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
}
