import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Client, User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { exportFile } from './export-file.server.ts'

export type MakeExport = {
	/** As its address names it, see `exportFile`. */
	fileName: string
	/** Null for everybody. */
	cohort: { id: string; name: string } | null
	withNames: boolean
	secret: string
	origin: string
	isRightToLeft: boolean
	user: User
	client: Client
	now: number
}

export type MadeExport = { fileName: string; type: string; chunks: Iterable<string | Uint8Array> }

/** A file of records, ready to be written; null where no file has this name. That it was asked for goes on record first. */
export function makeExport(db: Database, given: MakeExport): MadeExport | null {
	const { fileName, cohort, withNames, secret, origin, isRightToLeft, user, client, now } = given
	const scope = { cohortId: cohort?.id ?? null }
	const passMarks = new Map(Object.entries(currentCurriculum(db).modules).map(([id, { passMark }]) => [id, passMark]))
	const wanted = { scope, manner: { secret, withNames }, origin, passMarks, isRightToLeft }
	const file = exportFile(db, fileName, wanted)
	if (!file) return null
	const detail = {
		file: cohort ? `${cohort.name}: ${fileName}` : fileName,
		withNames,
		...(cohort && { cohort: cohort.id }),
	}
	recordAudit(db, { action: 'export-made', actorId: user.id, subjectId: null, client, detail }, now)
	const day = new Date(now).toISOString().slice(0, 10)
	return { ...file, fileName: `${day}-${fileName}` }
}
