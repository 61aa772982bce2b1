import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { m } from '#app/i18n/messages.ts'
import { faultWords } from './fault-words.ts'

/** Only told on the command line, of files that no browser sends, or of what nobody wrote. */
const NOT_ABOUT_A_TEXT =
	/^(?:stray|orphan|missing|unreadable)-file$|^missing-locale$|^overtaken$|^stopped$|^compiler$|^unread|^give-away$|^minutes$|^typography$|^unknown-(?:module|context|locale)$/

test('every fault that a text can have is told in the reader’s language', () => {
	const folder = new URL('.', import.meta.url)
	const sources = readdirSync(folder).filter((name) => /^[\w-]+(?<!\.(?:test|fixture))\.ts$/.test(name))
	const codes = sources.flatMap((name) =>
		[...readFileSync(new URL(name, folder), 'utf8').matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code = '']) => code),
	)
	expect(new Set(codes).size).toBeGreaterThan(30)
	const untold = codes.filter((code) => !NOT_ABOUT_A_TEXT.test(code) && faultWords({ code }) === m.fault_other())
	expect([...new Set(untold)]).toEqual([])
})
