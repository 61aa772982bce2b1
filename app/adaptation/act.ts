import type { Client, User } from '#app/identity/user.ts'

/** Who does something, from where (null: on the machine itself), and when. */
export type Act = { user: User; client: Client | null; now: number }
