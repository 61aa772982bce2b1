/**
 * Which passwords are refused. Length is what counts (NIST SP 800-63B section 5.1.1.2): no rule asks for digits or
 * signs, which people answer with `Password1!`. What everybody tries first is refused by name.
 */
export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-is-name'

type Owner = { displayName: string; email: string | null; username: string | null }

/** Of the lists of leaked passwords, those of ten characters and more that lead them, in the languages spoken here. */
const COMMONEST = new Set([
	'0123456789',
	'1234567890',
	'12345678910',
	'123456789a',
	'1q2w3e4r5t',
	'1qaz2wsx3edc',
	'9876543210',
	'abcdefghij',
	'administrator',
	'azertyuiop',
	'bienvenue1',
	'changeme123',
	'demo-practice-only',
	'football123',
	'iloveyou123',
	'jetaime123',
	'letmein123',
	'motdepasse',
	'motdepasse1',
	'motdepasse123',
	'password12',
	'password123',
	'password1234',
	'passwordpassword',
	'qwerty12345',
	'qwerty123456',
	'qwertyuiop',
	'soleil1234',
	'welcome123',
])

/** What is wrong with a password that its owner wants to set, or null. */
export function passwordFault(password: string, owner: Owner): PasswordFault | null {
	const length = [...password].length
	if (length < SHORTEST_PASSWORD) return 'password-too-short'
	if (length > LONGEST_PASSWORD) return 'password-too-long'

	const plain = comparable(password)
	if (COMMONEST.has(plain) || isRepetition(plain)) return 'password-too-common'
	const names = [owner.displayName, owner.email, owner.email?.split('@')[0], owner.username]
	return names.some((name) => name && comparable(name) === plain) ? 'password-is-name' : null
}

function comparable(text: string): string {
	return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}

/** `aaaaaaaaaa`, `abcabcabcabc`: up to four characters over and over. */
function isRepetition(text: string): boolean {
	return /^(.{1,4})\1+$/u.test(text)
}
