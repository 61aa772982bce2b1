/**
 * What a person did as xAPI statements (IEEE 9274.1.1, in the shape of version 1.0.3, with ADL's verbs and activity types,
 * adlnet.gov/expapi), for any learning record store. The same event always has the same id, so that sending an export
 * twice stores nothing twice.
 */
export type Statement = {
	id: string
	actor: { objectType: 'Agent'; account: { homePage: string; name: string }; name?: string }
	verb: { id: string; display: { 'en-US': string } }
	object: { objectType: 'Activity'; id: string; definition: { type: string; name?: Record<string, string> } }
	result?: {
		score?: { scaled: number }
		success?: boolean
		completion?: boolean
		response?: string
	}
	context: { platform: string; language?: string; registration?: string; extensions?: Record<string, string> }
	timestamp: string
	version: '1.0.3'
}

const VERBS = ['initialized', 'experienced', 'completed', 'attempted', 'answered', 'passed', 'failed'] as const
export type Verb = (typeof VERBS)[number]
export type ActivityType = 'lesson' | 'module' | 'assessment' | 'cmi.interaction'

type Event = {
	/** A UUID that follows from what happened, see `eventId`. */
	id: string
	/** Where the platform lives. */
	origin: string
	person: string
	name?: string
	verb: Verb
	/** Path of the thing, from the root of the platform. */
	path: string
	type: ActivityType
	at: number
	result?: Statement['result']
	language?: string
	contextId?: string | null
	/** The attempt it belongs to, a UUID. */
	attemptId?: string | null
}

export function statement({
	origin,
	person,
	name,
	verb,
	path,
	type,
	at,
	result,
	language,
	contextId,
	...event
}: Event): Statement {
	return {
		id: event.id,
		actor: { objectType: 'Agent', account: { homePage: origin, name: person }, ...(name && { name }) },
		verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { 'en-US': verb } },
		object: {
			objectType: 'Activity',
			id: new URL(path, origin).href,
			definition: { type: `http://adlnet.gov/expapi/activities/${type}` },
		},
		...(result && { result }),
		context: {
			platform: origin,
			...(language && { language }),
			...(event.attemptId && { registration: event.attemptId }),
			...(contextId && { extensions: { [new URL('/context', origin).href]: contextId } }),
		},
		timestamp: new Date(at).toISOString(),
		version: '1.0.3',
	}
}

/**
 * A UUID of version 8 (RFC 9562: made by a rule of one's own) from 16 bytes or more of a digest.
 *
 * @param digest hex
 */
export function uuidFromDigest(digest: string): string {
	const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
	const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
