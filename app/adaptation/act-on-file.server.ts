import type { Compiler } from '#app/curriculum/compiler.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { FileOfLayer } from './revisions.server.ts'
import { settle } from './settle.server.ts'
import { startDraft } from './start-draft.server.ts'
import { takeBack } from './take-back.server.ts'
import { withdrawAdaptation } from './withdraw-adaptation.server.ts'

type ActOnFile = Act & FileOfLayer & { form: FormData; compiler: Compiler }

/** `started` leads to the editor; the others leave the file's page with a line that says what was done. */
export type FileOutcome =
	| { ok: true; done: 'started' | 'settled' | 'taken-back' | 'withdrawn' }
	| { ok: false; reason: string }

/** Does what a form of a file's page asks for; null where it is none of its forms. */
export async function actOnFile(db: Database, { form, compiler, ...act }: ActOnFile): Promise<FileOutcome | null> {
	const told = <Result extends { ok: boolean }>(
		result: Result,
		done: 'started' | 'settled' | 'taken-back' | 'withdrawn',
	) =>
		result.ok
			? { ok: true as const, done }
			: { ok: false as const, reason: String('reason' in result ? result.reason : '') }
	switch (form.get('intent')) {
		case 'start':
			return told(startDraft(db, act), 'started')
		case 'settle':
			return told(settle(db, { ...act, belowHash: String(form.get('belowHash') ?? '') || null }), 'settled')
		case 'take-back':
			return told(await takeBack(db, { ...act, revisionId: String(form.get('revision')), compiler }), 'taken-back')
		case 'withdraw':
			return told(await withdrawAdaptation(db, { ...act, compiler }), 'withdrawn')
		default:
			return null
	}
}
