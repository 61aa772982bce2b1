import { type Database, openDatabase } from './connection.ts'

/** The process's one database; kept across hot reloads in development. */
const holder = globalThis as typeof globalThis & { lmsDatabase?: Database }
holder.lmsDatabase ??= openDatabase(process.env.DATABASE_PATH ?? 'data/lms.db')

export const db = holder.lmsDatabase
