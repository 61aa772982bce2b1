import { AsyncLocalStorage } from 'node:async_hooks'
import { overwriteGetLocale } from './generated/runtime.js'
import type { InterfaceLocale } from './locale.ts'

const storage = new AsyncLocalStorage<InterfaceLocale>()
overwriteGetLocale(() => storage.getStore() ?? 'en')

/** Runs `work` so that every message inside it, awaited or not, is in `locale`. */
export function withLocale<T>(locale: InterfaceLocale, work: () => T): T {
	return storage.run(locale, work)
}
