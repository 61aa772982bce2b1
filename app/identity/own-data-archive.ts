import { strToU8, zipSync } from 'fflate'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { type OwnTable, ownDataJson } from './own-data.ts'
import { DATA_FILE, ownDataPage, PAGE_FILE } from './own-data-page.ts'

/** One zip with a person's data twice: for programs and for eyes. */
export function ownDataArchive(
	tables: readonly OwnTable[],
	locale: InterfaceLocale,
	now: number,
): Uint8Array<ArrayBuffer> {
	const files = { [PAGE_FILE]: ownDataPage(tables, locale, now), [DATA_FILE]: ownDataJson(tables, now) }
	const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
	return zipSync(Object.fromEntries(entries), { mtime: now })
}
