import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { isInterfaceLocale } from '#app/i18n/locale.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { userRoles, users } from '#db/schema/identity.ts'
import { identifierKey } from './account-fields.ts'
import { orderedRoles, type Role, type User } from './user.ts'

/** The columns of a `User`, for any query that reaches `users`. */
export const userColumns = {
	id: users.id,
	displayName: users.displayName,
	email: users.email,
	username: users.username,
	roles: sql<string>`(select json_group_array(${userRoles.role}) from ${userRoles} where ${userRoles.userId} = ${users.id})`,
	interfaceLocale: users.interfaceLocale,
	contextId: users.contextId,
	cohortContextId: users.cohortContextId,
	dataSaver: users.dataSaver,
	isDemo: users.isDemo,
}

export type UserRow = Omit<User, 'roles' | 'interfaceLocale' | 'readsWithCohort'> & {
	roles: string
	interfaceLocale: string | null
	cohortContextId: string | null
}

export function toUser(row: UserRow): User {
	const { id, displayName, email, username, interfaceLocale, cohortContextId, dataSaver, isDemo } = row
	const roles = orderedRoles(JSON.parse(row.roles) as string[])
	const locale = isInterfaceLocale(interfaceLocale) ? interfaceLocale : null
	const readsWithCohort = cohortContextId !== null
	const contextId = readsWithCohort ? contextOfLayer(cohortContextId) : row.contextId
	return {
		id,
		displayName,
		email,
		username,
		roles,
		interfaceLocale: locale,
		contextId,
		readsWithCohort,
		dataSaver,
		isDemo,
	}
}

/** A cohort that reads the shared curriculum says so by the name of its layer. */
function contextOfLayer(layer: string): string | null {
	return layer === 'base' ? null : layer
}

export type Person = User & { createdAt: number; disabledAt: number | null }

export const personColumns = { ...userColumns, createdAt: users.createdAt, disabledAt: users.disabledAt }

export function toPerson(row: UserRow & Pick<Person, 'createdAt' | 'disabledAt'>): Person {
	return { ...toUser(row), createdAt: row.createdAt, disabledAt: row.disabledAt }
}

/** Who is erased is nobody's to find. */
export function findPerson(db: Database | Transaction, id: string): Person | null {
	const row = db
		.select(personColumns)
		.from(users)
		.where(and(eq(users.id, id), isNull(users.erasedAt)))
		.get()
	return row ? toPerson(row) : null
}

/** Everybody, by name. */
export function listPeople(db: Database): Person[] {
	return db
		.select(personColumns)
		.from(users)
		.where(isNull(users.erasedAt))
		.orderBy(asc(users.displayName))
		.all()
		.map(toPerson)
}

/** What signing in needs to know of an account; never leaves the server. */
export type Account = Pick<User, 'id' | 'displayName' | 'email' | 'username'> & {
	interfaceLocale: string | null
	passwordHash: string
}

const accountColumns = {
	id: users.id,
	displayName: users.displayName,
	email: users.email,
	username: users.username,
	interfaceLocale: users.interfaceLocale,
	passwordHash: users.passwordHash,
}

/** The open account that an address or a username belongs to. */
export function findAccount(db: Database | Transaction, identifier: string): Account | null {
	const key = identifierKey(identifier)
	const isNamed = or(eq(users.emailKey, key), eq(users.usernameKey, key))
	return (
		db
			.select(accountColumns)
			.from(users)
			.where(and(isNamed, isNull(users.disabledAt)))
			.get() ?? null
	)
}

export function findAccountById(db: Database | Transaction, id: string): Account | null {
	return (
		db
			.select(accountColumns)
			.from(users)
			.where(and(eq(users.id, id), isNull(users.disabledAt)))
			.get() ?? null
	)
}

/** Whether an address or a username is in use, by an open account or a closed one. */
export function isTaken(db: Database | Transaction, identifier: string): boolean {
	const key = identifierKey(identifier)
	return (
		db
			.select({ id: users.id })
			.from(users)
			.where(or(eq(users.emailKey, key), eq(users.usernameKey, key)))
			.get() !== undefined
	)
}

export type NewUser = Omit<User, 'id' | 'dataSaver' | 'isDemo' | 'readsWithCohort'> & {
	passwordHash: string
	isDemo?: boolean
}

/** Adds a person and returns the id. Throws when the address or the username is taken: ask `isTaken` first. */
export function insertUser(tx: Transaction, user: NewUser, now: number): string {
	const { roles, ...rest } = user
	const id = newId()
	tx.insert(users)
		.values({
			...rest,
			id,
			emailKey: user.email && identifierKey(user.email),
			usernameKey: user.username && identifierKey(user.username),
			createdAt: now,
		})
		.run()
	replaceRoles(tx, id, roles)
	return id
}

export function replaceRoles(tx: Transaction, userId: string, roles: readonly Role[]): void {
	tx.delete(userRoles).where(eq(userRoles.userId, userId)).run()
	for (const role of orderedRoles(roles)) tx.insert(userRoles).values({ userId, role }).run()
}

/** Whether somebody else could still administer the platform. */
export function hasOtherAdmin(db: Database | Transaction, exceptId: string): boolean {
	const row = db
		.select({ id: users.id })
		.from(users)
		.innerJoin(userRoles, and(eq(userRoles.userId, users.id), eq(userRoles.role, 'admin')))
		.where(and(isNull(users.disabledAt), sql`${users.id} <> ${exceptId}`))
		.get()
	return row !== undefined
}
