import { hash } from 'node:crypto'

/**
 * A sign of what a form was filled with. The form brings it back as `basedOn`, so that what somebody else saved meanwhile
 * is not written over unseen.
 */
export function savedState(values: unknown): string {
	return hash('sha256', JSON.stringify(values), 'base64url').slice(0, 16)
}

/** Whether somebody saved other values since the form was filled. A form that does not say on what it rests is believed. */
export function isOvertaken(form: FormData, savedNow: string): boolean {
	const basedOn = form.get('basedOn')
	return basedOn !== null && basedOn !== savedNow
}
