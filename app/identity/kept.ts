/** Entries of the audit log: longer than a yearly review needs, shorter than for ever. */
export const AUDIT_KEPT_DAYS = 400

/** Invitations that nobody accepted, with the address they went to, after they have run out. */
export const INVITATIONS_KEPT_DAYS = 90

/** How many days things are kept, for telling people; each is the number by which its sweep goes. */
export type KeptFor = Record<'session' | 'mail' | 'writes' | 'invitation' | 'reminders' | 'audit', number>
