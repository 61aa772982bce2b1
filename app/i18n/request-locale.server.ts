import { AsyncLocalStorage } from 'node:async_hooks'
import { type Digits, overwriteGetDigits } from './digits.ts'
import { overwriteGetLocale } from './generated/runtime.js'
import type { InterfaceLocale } from './locale.ts'

type Wording = { locale: InterfaceLocale; digits: Digits }

const storage = new AsyncLocalStorage<Wording>()
overwriteGetLocale(() => storage.getStore()?.locale ?? 'en')
overwriteGetDigits(() => storage.getStore()?.digits ?? 'latn')

/** Runs `work` so that every message and number inside it, awaited or not, is in this language and these numerals. */
export function withWording<T>(wording: Wording, work: () => T): T {
	return storage.run(wording, work)
}
