import { isSignedBy, sign } from '#app/platform/tokens.ts'

/**
 * The address at the end of a mail that ends such mails. Whoever has the mail may use it, signed in or not, as mail
 * programs do by themselves (RFC 8058); it opens nothing else. Nothing is stored for it: it is the person, the kind of
 * mail and our signature.
 */
const PURPOSE = 'unsubscribe'

export function unsubscribeToken(userId: string, kind: string, secret: string): string {
	return `${userId}.${kind}.${sign(`${userId}.${kind}`, PURPOSE, secret)}`
}

/** Whom and which kind of mail a token is about; null where we did not make it. */
export function readUnsubscribeToken(token: string, secret: string): { userId: string; kind: string } | null {
	const [userId, kind, signature, ...rest] = token.split('.')
	if (!userId || !kind || !signature || rest.length > 0) return null
	return isSignedBy(signature, `${userId}.${kind}`, PURPOSE, secret) ? { userId, kind } : null
}

export function unsubscribeLink(origin: string, { userId, kind, secret }: Addressed): string {
	return `${origin}/unsubscribe/${unsubscribeToken(userId, kind, secret)}`
}

type Addressed = { userId: string; kind: string; secret: string }
