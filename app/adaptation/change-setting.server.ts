import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import { programmeSettings } from '#db/schema/adaptation.ts'
import type { Act } from './act.ts'
import { canChangeSettings } from './policy.ts'
import { type ProgrammeSettings, readSettings, type SettingKey } from './programme-settings.server.ts'

type ChangeSetting<K extends SettingKey> = Act & { key: K; value: ProgrammeSettings[K] }

/** Sets one setting of the programme, for everybody, from the next request on. */
export function changeSetting<K extends SettingKey>(
	db: Database,
	{ key, value, user, client, now }: ChangeSetting<K>,
): { ok: true } | { ok: false; reason: 'not-allowed' } {
	if (!canChangeSettings(user)) return { ok: false, reason: 'not-allowed' }
	return db.transaction((tx) => {
		if (readSettings(tx)[key] === value) return { ok: true } as const
		const row = { key, value, changedBy: user.id, changedAt: now }
		tx.insert(programmeSettings).values(row).onConflictDoUpdate({ target: programmeSettings.key, set: row }).run()
		const detail = { setting: key, value }
		recordAudit(tx, { action: 'setting-changed', actorId: user.id, subjectId: null, client, detail }, now)
		return { ok: true } as const
	})
}
