/**
 * Ids made by the page that sends a write, so that a retry is known for one. They only have to be unlike the other
 * ids of the same person: a random UUID, or what the write is and which time it is made ("serves:2").
 */
export function isClientId(id: unknown): id is string {
	return typeof id === 'string' && CLIENT_ID.test(id)
}

const CLIENT_ID = /^[\w.:-]{1,200}$/
