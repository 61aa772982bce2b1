import { createHmac, hash, randomBytes, randomFillSync, randomUUID, timingSafeEqual } from 'node:crypto'

/** A fresh id for a row. Not a secret. */
export function newId(): string {
	return randomUUID()
}

/** A secret for a link: 256 random bits, safe in a path. Only its `sha256` is stored. */
export function randomToken(): string {
	return randomBytes(32).toString('base64url')
}

const NONCE_BYTES = 16
const nonces = Buffer.alloc(256 * NONCE_BYTES)
let used = nonces.length

/** 128 random bits for one page's inline scripts. Asked for on every request, so they are drawn by the hundred. */
export function pageNonce(): string {
	if (used === nonces.length) {
		randomFillSync(nonces)
		used = 0
	}
	used += NONCE_BYTES
	return nonces.toString('base64', used - NONCE_BYTES, used)
}

/** Whether a text has the form of `randomToken`, and so may be a whole link of ours. */
export function isToken(text: string): boolean {
	return /^[\w-]{43}$/.test(text)
}

/**
 * SHA-256 in hex. Enough for storing our own tokens, which are long and random; never for what a person chose.
 */
export function sha256(text: string): string {
	return hash('sha256', text)
}

/** A signature of `text` that only holders of `secret` can make. `purpose` keeps signatures of one kind out of another. */
export function sign(text: string, purpose: string, secret: string): string {
	return createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url')
}

/** Whether `signature` is what `sign` makes of the same text, purpose and secret. */
export function isSignedBy(signature: string, text: string, purpose: string, secret: string): boolean {
	return isSameSecret(signature, sign(text, purpose, secret))
}

/** Compares in a time that does not depend on where the two differ. */
export function isSameSecret(left: string, right: string): boolean {
	return timingSafeEqual(Buffer.from(sha256(left)), Buffer.from(sha256(right)))
}
