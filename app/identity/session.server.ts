import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import { newId, sha256 } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { sessions, users } from '#db/schema/identity.ts'
import { toUser, userColumns } from './people.server.ts'
import { readSessionCookie, SESSION_DAYS, sessionCookie } from './session-cookie.ts'
import type { User } from './user.ts'

/**
 * The life cycle of sessions, and the one file that knows lucia.
 *
 * Lucia makes the secret (25 random bytes, 40 characters of base 32), says when a session is over, and moves the end to
 * 30 days from now once less than 15 are left; it reads the clock itself. Its own adapters store the secret as it is.
 * Ours stores SHA-256 of it, so a stolen copy of the database opens no session. Lucia's own reading of cookies throws on
 * a malformed one of anybody's making, so that is `session-cookie.ts`.
 */
const SEEN_EVERY_MS = 60 * 60 * 1000
const LONGEST_USER_AGENT = 300

type SessionRow = { publicId: string; userAgent: string; createdAt: number; lastSeenAt: number }

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<SessionRow, { user: User }>
		DatabaseSessionAttributes: SessionRow
		DatabaseUserAttributes: { user: User }
	}
}

export type SignedIn = {
	user: User
	session: { id: string; userId: string }
	/** Set when the session was prolonged and the browser should hear of it. */
	renewedCookie: string | null
}

/** Who sent this request. A closed account has no sessions. */
export async function readSession(
	db: Database,
	cookieHeader: string | null,
	{ isTls, now }: { isTls: boolean; now: number },
): Promise<SignedIn | null> {
	const secret = readSessionCookie(cookieHeader, isTls)
	if (!secret) return null
	const { session, user } = await luciaFor(db).validateSession(secret)
	if (!session) return null
	if (now - session.lastSeenAt >= SEEN_EVERY_MS) {
		db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, session.publicId)).run()
	}
	return {
		user: user.user,
		session: { id: session.publicId, userId: user.id },
		renewedCookie: session.fresh ? sessionCookie(secret, isTls) : null,
	}
}

/** Begins a session and returns its secret, which goes into `sessionCookie` and nowhere else. */
export async function startSession(db: Database, userId: string, userAgent: string, now: number): Promise<string> {
	const attributes = {
		publicId: newId(),
		userAgent: userAgent.slice(0, LONGEST_USER_AGENT),
		createdAt: now,
		lastSeenAt: now,
	}
	const session = await luciaFor(db).createSession(userId, attributes)
	return session.id
}

export type SessionEntry = { id: string; userId: string; userAgent: string; createdAt: number; lastSeenAt: number }

const entryColumns = {
	id: sessions.id,
	userId: sessions.userId,
	userAgent: sessions.userAgent,
	createdAt: sessions.createdAt,
	lastSeenAt: sessions.lastSeenAt,
}

/** A person's open sessions, the one last used first. */
export function listSessions(db: Database, userId: string, now: number): SessionEntry[] {
	const isOpen = and(eq(sessions.userId, userId), gt(sessions.expiresAt, now))
	return db.select(entryColumns).from(sessions).where(isOpen).orderBy(desc(sessions.lastSeenAt)).all()
}

export function findSession(db: Database, id: string): SessionEntry | null {
	return db.select(entryColumns).from(sessions).where(eq(sessions.id, id)).get() ?? null
}

export function deleteSession(db: Database | Transaction, id: string): void {
	db.delete(sessions).where(eq(sessions.id, id)).run()
}

export function deleteSessionsOf(db: Database | Transaction, userId: string): void {
	db.delete(sessions).where(eq(sessions.userId, userId)).run()
}

export function sweepSessions(db: Database, now: number): void {
	db.delete(sessions).where(lte(sessions.expiresAt, now)).run()
}

const lucias = new WeakMap<Database, Lucia<SessionRow, { user: User }>>()

function luciaFor(db: Database) {
	const known = lucias.get(db)
	if (known) return known
	const lucia = new Lucia(hashingAdapter(db), {
		sessionExpiresIn: new TimeSpan(SESSION_DAYS, 'd'),
		getSessionAttributes: (row) => row,
		getUserAttributes: (row) => row,
	})
	lucias.set(db, lucia)
	return lucia
}

function hashingAdapter(db: Database): Adapter {
	const byHash = db
		.select()
		.from(sessions)
		.where(eq(sessions.idHash, sql.placeholder('idHash')))
		.prepare()
	// Two look-ups by key and no join, see `prepare-once.ts`.
	const userById = db
		.select({ ...userColumns, disabledAt: users.disabledAt })
		.from(users)
		.where(eq(users.id, sql.placeholder('id')))
		.prepare()
	const isSecret = (secret: string) => eq(sessions.idHash, sha256(secret))

	return {
		async getSessionAndUser(secret) {
			const row = byHash.get({ idHash: sha256(secret) })
			const owner = row && userById.get({ id: row.userId })
			if (!row || !owner) return [null, null]
			const { id: publicId, userId, userAgent, createdAt, lastSeenAt } = row
			const session = {
				id: secret,
				userId,
				expiresAt: new Date(row.expiresAt),
				attributes: { publicId, userAgent, createdAt, lastSeenAt },
			}
			return [session, owner.disabledAt === null ? { id: owner.id, attributes: { user: toUser(owner) } } : null]
		},
		async setSession({ id: secret, userId, expiresAt, attributes }) {
			const { publicId, ...rest } = attributes
			db.insert(sessions)
				.values({ id: publicId, idHash: sha256(secret), userId, expiresAt: expiresAt.getTime(), ...rest })
				.run()
		},
		async updateSessionExpiration(secret, expiresAt) {
			db.update(sessions).set({ expiresAt: expiresAt.getTime() }).where(isSecret(secret)).run()
		},
		async deleteSession(secret) {
			db.delete(sessions).where(isSecret(secret)).run()
		},
		async deleteUserSessions(userId) {
			deleteSessionsOf(db, userId)
		},
		async deleteExpiredSessions() {
			sweepSessions(db, Date.now())
		},
		async getUserSessions() {
			throw new Error('Secrets are not kept, so sessions are listed by listSessions.')
		},
	}
}
