import { and, asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { contextGrants } from '#db/schema/adaptation.ts'
import { users } from '#db/schema/identity.ts'

/** A person's right to adapt a context and all below it. */
export type Grant = {
	userId: string
	userName: string
	contextId: string
	grantedBy: string
	grantedAt: number
}

/** The contexts a person was given, without those below them. */
export function grantsOf(db: Database | Transaction, userId: string): string[] {
	return db
		.select({ contextId: contextGrants.contextId })
		.from(contextGrants)
		.where(eq(contextGrants.userId, userId))
		.orderBy(asc(contextGrants.contextId))
		.all()
		.map(({ contextId }) => contextId)
}

/** Who was given what: of one person, of one context, or all; by name. */
export function listGrants(db: Database, wanted: { userId?: string; contextId?: string } = {}): Grant[] {
	return db
		.select({
			userId: contextGrants.userId,
			userName: users.displayName,
			contextId: contextGrants.contextId,
			grantedBy: contextGrants.grantedBy,
			grantedAt: contextGrants.grantedAt,
		})
		.from(contextGrants)
		.innerJoin(users, eq(users.id, contextGrants.userId))
		.where(
			and(
				wanted.userId === undefined ? undefined : eq(contextGrants.userId, wanted.userId),
				wanted.contextId === undefined ? undefined : eq(contextGrants.contextId, wanted.contextId),
			),
		)
		.orderBy(asc(users.displayName), asc(contextGrants.contextId))
		.all()
}
