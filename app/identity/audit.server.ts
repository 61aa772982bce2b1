import { and, desc, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { auditedNetwork } from '#app/platform/client-address.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { auditLog, users } from '#db/schema/identity.ts'
import type { AuditAction } from './audit-action.ts'
import { AUDIT_KEPT_DAYS } from './kept.ts'
import { isNamedLike } from './search-people.server.ts'
import type { Client } from './user.ts'

export type AuditDetail = Record<string, string | number | boolean | string[]>

export type AuditEvent = {
	action: AuditAction
	/** Who did it; null when nobody was signed in. */
	actorId: string | null
	/** To whom; null when no account is meant. */
	subjectId: string | null
	/** Null for what is done on the machine itself. */
	client: Client | null
	/** Never a secret, nor what somebody typed: people type passwords into the wrong field. */
	detail?: AuditDetail
}

const KEPT_MS = AUDIT_KEPT_DAYS * 24 * 60 * 60 * 1000

/** Records what happened, in the transaction in which it happens. */
export function recordAudit(db: Database | Transaction, event: AuditEvent, now: number): void {
	const { client, detail = {}, ...rest } = event
	db.insert(auditLog)
		.values({ ...rest, at: now, network: client && auditedNetwork(client.address), detail })
		.run()
}

export type AuditEntry = {
	sequence: number
	at: number
	action: string
	actorId: string | null
	/** Null where there is no id, or the person was erased. */
	actorName: string | null
	subjectId: string | null
	/** Likewise. */
	subjectName: string | null
	network: string | null
	detail: AuditDetail
}

type Wanted = {
	/** The `sequence` of the last entry already seen. */
	before?: number | undefined
	action?: AuditAction | null
	/** Part of the name or address of who did it or to whom it was done; empty means anybody. */
	person?: string
	limit: number
}

/** The newest entries first. */
export function listAudit(db: Database, { before, action, person, limit }: Wanted): AuditEntry[] {
	const isMeant = person ? isNamedLike(db, person) : undefined
	const meant = db.select({ id: users.id }).from(users).where(isMeant)
	const actors = alias(users, 'actors')
	const subjects = alias(users, 'subjects')
	return db
		.select({
			sequence: auditLog.sequence,
			at: auditLog.at,
			action: auditLog.action,
			actorId: auditLog.actorId,
			actorName: actors.displayName,
			subjectId: auditLog.subjectId,
			subjectName: subjects.displayName,
			network: auditLog.network,
			detail: auditLog.detail,
		})
		.from(auditLog)
		.leftJoin(actors, and(eq(actors.id, auditLog.actorId), isNull(actors.erasedAt)))
		.leftJoin(subjects, and(eq(subjects.id, auditLog.subjectId), isNull(subjects.erasedAt)))
		.where(
			and(
				before === undefined ? undefined : lt(auditLog.sequence, before),
				action ? eq(auditLog.action, action) : undefined,
				isMeant ? or(inArray(auditLog.actorId, meant), inArray(auditLog.subjectId, meant)) : undefined,
			),
		)
		.orderBy(desc(auditLog.sequence))
		.limit(limit)
		.all()
}

/** Whether somebody in it was erased, and the network with them. */
export function hasErasedPerson({ actorId, actorName, subjectId, subjectName }: AuditEntry): boolean {
	return (actorId !== null && actorName === null) || (subjectId !== null && subjectName === null)
}

/** Everything about one person, whether they did it or it was done to them, the newest first. */
export function auditOf(db: Database, personId: string): (typeof auditLog.$inferSelect)[] {
	const isAboutThem = or(eq(auditLog.actorId, personId), eq(auditLog.subjectId, personId))
	return db.select().from(auditLog).where(isAboutThem).orderBy(desc(auditLog.sequence)).all()
}

/** Forgets the oldest entries. */
export function sweepAudit(db: Database, now: number): void {
	db.delete(auditLog)
		.where(lte(auditLog.at, now - KEPT_MS))
		.run()
}
