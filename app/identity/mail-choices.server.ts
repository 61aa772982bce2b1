import { and, eq, exists, isNull, not, type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { MAIL_KINDS, mailOptOuts } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'

/** Kinds of mail that a person may end. Mail about the account itself, such as a new password, is none of them. */
export type MailKind = (typeof MAIL_KINDS)[number]

export function isMailKind(text: string): text is MailKind {
	return MAIL_KINDS.some((kind) => kind === text)
}

/** The kinds a person wants no more of. */
export function stoppedKinds(db: Database | Transaction, userId: string): Set<MailKind> {
	const rows = db.select({ kind: mailOptOuts.kind }).from(mailOptOuts).where(eq(mailOptOuts.userId, userId)).all()
	return new Set(rows.map(({ kind }) => kind))
}

/** Says whether a person wants mail of a kind; saying it twice is the same as saying it once. */
export function chooseMail(
	db: Database | Transaction,
	{ userId, kind, isWanted }: { userId: string; kind: MailKind; isWanted: boolean },
	now: number,
): void {
	if (!isWanted) {
		db.insert(mailOptOuts).values({ userId, kind, at: now }).onConflictDoNothing().run()
		return
	}
	db.delete(mailOptOuts)
		.where(and(eq(mailOptOuts.userId, userId), eq(mailOptOuts.kind, kind)))
		.run()
}

/** For a query over `users`: there is an open account with an address, whose person wants mail of this kind. */
export function takesMail(db: Database | Transaction, kind: MailKind): SQL {
	const stopped = db
		.select({ one: sql`1` })
		.from(mailOptOuts)
		.where(and(eq(mailOptOuts.userId, users.id), eq(mailOptOuts.kind, kind)))
	const isOpen = and(isNull(users.disabledAt), isNull(users.erasedAt))
	return and(isOpen, sql`${users.email} is not null`, not(exists(stopped))) as SQL
}
