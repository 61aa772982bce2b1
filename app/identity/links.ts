/** The addresses that mails lead to. `origin` is the configured one: a Host header is anybody's to write. */
export function invitationLink(origin: string, token: string): string {
	return `${origin}/invitation/${token}`
}

export function resetLink(origin: string, token: string): string {
	return `${origin}/reset-password/${token}`
}

export function requestResetLink(origin: string): string {
	return `${origin}/reset-password`
}
