import { and, eq } from 'drizzle-orm'
import { fileKey } from '#app/curriculum/layer-path.ts'
import { type Staleness, stalenessOf } from '#app/curriculum/staleness.server.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import { type Account, findAccountById } from '#app/identity/people.server.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { revisions } from '#db/schema/adaptation.ts'
import { auditLog } from '#db/schema/identity.ts'
import { staleMail } from './stale-mail.ts'

const EXPIRES_MS = 14 * 24 * 60 * 60_000

type StaleFile = { context: string; path: string; over: string }

/**
 * Writes to the last author of each text whose ground has changed, once until it is settled or written anew, and one
 * mail for all of them. That they were told is read from the audit log. Returns how many mails.
 */
export function tellStale(db: Database, { origin, now }: { origin: string; now: number }): number {
	const byAuthor = staleByAuthor(db, stalenessOf(db))
	let mails = 0
	for (const [authorId, files] of byAuthor) {
		const account = findAccountById(db, authorId)
		if (!account?.email) continue
		mails += db.transaction((tx) => tell(tx, { account, email: account.email as string, files, origin, now }), {
			behavior: 'immediate',
		})
	}
	return mails
}

function staleByAuthor(db: Database, stale: ReadonlyMap<string, Staleness>): Map<string, StaleFile[]> {
	const byAuthor = new Map<string, StaleFile[]>()
	if (stale.size === 0) return byAuthor
	const published = db
		.select({ context: revisions.contextId, path: revisions.path, authorId: revisions.authorId })
		.from(revisions)
		.where(eq(revisions.state, 'published'))
		.all()
	for (const { context, path, authorId } of published) {
		const staleness = stale.get(fileKey(context, path))
		if (!staleness) continue
		const files = byAuthor.get(authorId) ?? []
		byAuthor.set(authorId, files)
		files.push({ context, path, over: staleness.belowHash ?? '' })
	}
	return byAuthor
}

type Tell = { account: Account; email: string; files: readonly StaleFile[]; origin: string; now: number }

function tell(tx: Transaction, { account, email, files, origin, now }: Tell): 0 | 1 {
	const told = new Set(
		tx
			.select({ detail: auditLog.detail })
			.from(auditLog)
			.where(and(eq(auditLog.subjectId, account.id), eq(auditLog.action, 'staleness-told')))
			.all()
			.map(({ detail }) => toldKey(detail)),
	)
	const news = files.filter((file) => !told.has(toldKey(file)))
	if (news.length === 0) return 0
	const mail = staleMail({ name: account.displayName, files: news, origin }, account.interfaceLocale)
	enqueueMail(tx, { to: email, ...mail, expiresAt: now + EXPIRES_MS }, now)
	for (const detail of news) {
		const event = { action: 'staleness-told', actorId: null, subjectId: account.id, client: null } as const
		recordAudit(tx, { ...event, detail }, now)
	}
	return 1
}

function toldKey({ context, path, over }: Record<string, unknown>): string {
	return JSON.stringify([context, path, over])
}
