import { allModules } from '#app/curriculum/all-modules.server.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import { DATA_DOWNLOADS } from '#app/identity/limits.ts'
import { ownAccount } from '#app/identity/own-account.server.ts'
import type { OwnTable } from '#app/identity/own-data.ts'
import { ownDataArchive } from '#app/identity/own-data-archive.ts'
import type { Client, User } from '#app/identity/user.ts'
import { ownRecord } from '#app/learning/own-record.server.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'
import { ownParticipation } from './own-participation.server.ts'

type Owner = Pick<User, 'id' | 'contextId'>

/** Everything the platform holds about a person, but for what other domains add, such as what they wrote for others. */
export function ownData(db: Database, user: Owner, locale: InterfaceLocale): OwnTable[] {
	const titles = allModules(db, { locale, contextId: user.contextId }).map(({ module, welcome }) => [
		module.id,
		welcome.title,
	])
	const modules: Record<string, string> = Object.fromEntries(titles)
	return [...ownAccount(db, user.id), ...ownParticipation(db, user.id), ...ownRecord(db, user.id, modules)]
}

/** The same as a file to take away. Putting it together reads much, so nobody can ask for it all day. */
export function downloadOwnData(
	db: Database,
	given: {
		user: Owner
		locale: InterfaceLocale
		client: Client
		now: number
		/** What domains that this one does not know hold: the route passes it in. */
		elsewhere: (db: Database, userId: string) => OwnTable[]
	},
): { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: 'too-many' } {
	const { user, locale, client, now, elsewhere } = given
	if (!takeFromLimit(db, DATA_DOWNLOADS, user.id, now).ok) return { ok: false, reason: 'too-many' }
	recordAudit(db, { action: 'data-downloaded', actorId: user.id, subjectId: user.id, client }, now)
	const tables = [...ownData(db, user, locale), ...elsewhere(db, user.id)]
	return { ok: true, bytes: ownDataArchive(tables, locale, now) }
}
