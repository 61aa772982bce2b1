import type { Compiler } from '#app/curriculum/compiler.ts'
import type { Fault } from '#app/curriculum/fault.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { RateLimit } from '#app/platform/rate-limit.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { type ImportedFile, importLayer } from './import-layer.server.ts'
import { refusalMessage } from './refusal-message.ts'

/** Two thousand files are a minute of a processor: ten archives at once, then one every five minutes. */
const IMPORTS_PER_PERSON: RateLimit = { name: 'layer-imports', capacity: 10, refillMs: 5 * 60_000 }

export type ImportOutcome =
	| { ok: true; isTrial: boolean; files: ImportedFile[] }
	| { ok: false; error: string; faults: Fault[]; status: number }

/** Reads the archive that a form brings; null where the form is none of the page's. */
export async function actOnImport(
	db: Database,
	{ form, ...act }: Act & { form: FormData; contextId: string; compiler: Compiler },
): Promise<ImportOutcome | null> {
	const intent = form.get('intent')
	if (intent !== 'import' && intent !== 'look') return null
	const file = form.get('archive')
	if (!(file instanceof File) || file.size === 0) return refused('no-archive')
	if (!takeFromLimit(db, IMPORTS_PER_PERSON, act.user.id, act.now).ok) return refused('too-many')
	const isTrial = intent === 'look'
	const result = await importLayer(db, { ...act, isTrial, bytes: new Uint8Array(await file.arrayBuffer()) })
	if (result.ok) return { ok: true, isTrial, files: result.files }
	return refused(result.reason, 'faults' in result ? result.faults : [])
}

function refused(reason: string, faults: Fault[] = []): ImportOutcome {
	const { text, status } = refusalMessage(reason)
	return { ok: false, error: text, faults, status }
}
