import type { Database, Transaction } from '#db/connection.ts'
import { programmeSettings } from '#db/schema/adaptation.ts'

/** What an admin decided for the whole programme. */
export type ProgrammeSettings = {
	/** Whether a text is published only by another person than those who wrote it. */
	'two-person-rule': boolean
}
export type SettingKey = keyof ProgrammeSettings

const DEFAULTS: ProgrammeSettings = { 'two-person-rule': true }

export function readSettings(db: Database | Transaction): ProgrammeSettings {
	const stored = new Map(
		db
			.select()
			.from(programmeSettings)
			.all()
			.map(({ key, value }) => [key, value]),
	)
	return { 'two-person-rule': asBoolean(stored.get('two-person-rule'), DEFAULTS['two-person-rule']) }
}

function asBoolean(value: unknown, otherwise: boolean): boolean {
	return typeof value === 'boolean' ? value : otherwise
}
