/** A group of practitioners who take modules together. Days are `2027-02-01`, in its time zone. */
export type Cohort = {
	id: string
	name: string
	/** What its people read: a context id, or `base`. */
	contextId: string
	/** Of its invitations, slips and messages. */
	locale: string
	/** An IANA name: `Africa/Dakar`. */
	timeZone: string
	startsOn: string
	endsOn: string
	/** The least score from 0 to 1 for every required module; null leaves it to the modules' own pass marks. */
	passMark: number | null
	/** How many live sessions have to be attended for a certificate. */
	sessionsRequired: number
	/** Whether participants see each other's display names. */
	showsNames: boolean
	/** Of the link at which one may ask to join; null where there is none. */
	joinToken: string | null
	createdAt: number
	closedAt: number | null
	/** Whom its rights are asked of. */
	trainerIds: string[]
}

/** A module in a cohort's plan. */
export type PlannedModule = {
	moduleId: string
	/** The day from which it is open; null from the start. */
	releaseOn: string | null
	/** The day by whose end it should be completed; null without one. */
	dueOn: string | null
	/** Has to be completed for a certificate. */
	isRequired: boolean
}
