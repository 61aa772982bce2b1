import { and, desc, eq, getTableColumns, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { certificates } from '#db/schema/learning.ts'
import type { Certificate } from './certificate.ts'

const { revokedBy: _, ...columns } = getTableColumns(certificates)

export function findCertificate(db: Database | Transaction, id: string): Certificate | null {
	return db.select(columns).from(certificates).where(eq(certificates.id, id)).get() ?? null
}

/** @param code as `readCode` gives it */
export function findCertificateByCode(db: Database, code: string): Certificate | null {
	return db.select(columns).from(certificates).where(eq(certificates.code, code)).get() ?? null
}

/** The one that a person holds from a cohort, if it has not been revoked. */
export function findValidCertificate(
	db: Database | Transaction,
	{ userId, cohortId }: { userId: string; cohortId: string },
): Certificate | null {
	const isTheirs = and(eq(certificates.userId, userId), eq(certificates.cohortId, cohortId))
	return (
		db
			.select(columns)
			.from(certificates)
			.where(and(isTheirs, isNull(certificates.revokedAt)))
			.get() ?? null
	)
}

/** All that a person was ever given, the newest first. */
export function certificatesOf(db: Database, userId: string): Certificate[] {
	return db
		.select(columns)
		.from(certificates)
		.where(eq(certificates.userId, userId))
		.orderBy(desc(certificates.issuedAt))
		.all()
}

/** All that were issued in a cohort, the newest first. */
export function certificatesIn(db: Database, cohortId: string): Certificate[] {
	return db
		.select(columns)
		.from(certificates)
		.where(eq(certificates.cohortId, cohortId))
		.orderBy(desc(certificates.issuedAt))
		.all()
}

export function insertCertificate(
	tx: Transaction,
	certificate: Omit<Certificate, 'revokedAt' | 'revocationReason' | 'replacedBy'>,
): void {
	tx.insert(certificates).values(certificate).run()
}

/** Ends a certificate. It stays, so that whoever verifies it learns that it was valid once and why it is no more. */
export function endCertificate(
	tx: Transaction,
	id: string,
	end: { revokedBy: string; revocationReason: string; replacedBy: string | null },
	now: number,
): void {
	tx.update(certificates)
		.set({ ...end, revokedAt: now })
		.where(eq(certificates.id, id))
		.run()
}

export function showFullName(db: Database, id: string, showsFullName: boolean): void {
	db.update(certificates).set({ showsFullName }).where(eq(certificates.id, id)).run()
}
