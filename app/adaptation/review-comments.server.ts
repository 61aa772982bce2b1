import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database, Transaction } from '#db/connection.ts'
import { reviewComments } from '#db/schema/adaptation.ts'
import { users } from '#db/schema/identity.ts'

/** A remark of a reviewer or a writer on a draft. */
export type ReviewComment = {
	id: string
	revisionId: string
	/** From 1; null for the text as a whole. */
	line: number | null
	/** That line as it read when the comment was made. */
	quote: string
	body: string
	authorId: string
	/** Null where the person was erased. */
	authorName: string | null
	at: number
	resolvedAt: number | null
	resolvedByName: string | null
}

const resolver = alias(users, 'resolver')

/** All comments on a draft, the oldest first. */
export function commentsOn(db: Database, revisionId: string): ReviewComment[] {
	return select(db)
		.where(eq(reviewComments.revisionId, revisionId))
		.orderBy(asc(reviewComments.at), asc(reviewComments.id))
		.all()
}

export function findComment(db: Database | Transaction, id: string): ReviewComment | null {
	return select(db).where(eq(reviewComments.id, id)).get() ?? null
}

function select(db: Database | Transaction) {
	const { id, revisionId, line, quote, body, authorId, at, resolvedAt } = reviewComments
	const columns = { id, revisionId, line, quote, body, authorId, at, resolvedAt }
	return db
		.select({ ...columns, authorName: users.displayName, resolvedByName: resolver.displayName })
		.from(reviewComments)
		.leftJoin(users, and(eq(users.id, authorId), isNull(users.erasedAt)))
		.leftJoin(resolver, and(eq(resolver.id, reviewComments.resolvedBy), isNull(resolver.erasedAt)))
}
