import type { Client } from '#app/identity/user.ts'

/** Who does something, from where, and when: what every act on a cohort is recorded with. */
export type Act = {
	user: { id: string }
	client: Client
	now: number
}
