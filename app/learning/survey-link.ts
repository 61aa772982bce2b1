import { isSignedBy, sign } from '#app/platform/tokens.ts'

/**
 * The address of the survey ninety days on, which opens nothing else and needs no sign-in. Nothing is stored for it: it
 * is the person and our signature.
 */
const PURPOSE = 'behaviour-survey'

export function surveyToken(userId: string, secret: string): string {
	return `${userId}.${sign(userId, PURPOSE, secret)}`
}

/** Whom a token is for; null where we did not make it. */
export function readSurveyToken(token: string, secret: string): string | null {
	const [userId, signature, ...rest] = token.split('.')
	if (!userId || !signature || rest.length > 0) return null
	return isSignedBy(signature, userId, PURPOSE, secret) ? userId : null
}

export function surveyLink(origin: string, userId: string, secret: string): string {
	return `${origin}/survey/${surveyToken(userId, secret)}`
}
