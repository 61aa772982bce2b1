// `npm run create-admin`: asks for a name, an address and a password, and makes an account that can invite the others.
// For scripts: `--name NAME --email ADDRESS`, and the password as the first line of the input.
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { DisplayName, Email } from '#app/identity/account-fields.ts'
import { createAdmin } from '#app/identity/create-admin.server.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#app/identity/password-fault.ts'
import { ask, askSecret, readFirstLine } from './ask.ts'
import { createProgress, Refusal, stopWith } from './bootstrap/progress.mjs'
import { prepareDatabase } from './prepare/prepare-database.ts'
import { readDatabasePath } from './prepare/settings.ts'

const SENTENCES: Record<string, string> = {
	'name-missing': 'Give a name: `--name "Awa Diop"`.',
	'name-too-long': 'The name is too long.',
	'name-not-allowed': 'The name needs letters, and none of < and >.',
	'email-missing': 'Give an e-mail address: `--email awa@example.org`.',
	'email-not-valid': 'That is not an e-mail address.',
	'email-taken': 'There is an account with that address already.',
	'password-too-short': `The password needs ${SHORTEST_PASSWORD} characters or more.`,
	'password-too-long': `The password may have ${LONGEST_PASSWORD} characters at most.`,
	'password-too-common': 'Many people use that password; choose another.',
	'password-is-name': 'The password must not be the name or the address.',
}

try {
	const { values } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } })
	const isAtTerminal = process.stdin.isTTY === true
	const displayName = checked(DisplayName, values.name ?? (isAtTerminal ? await ask('Name:') : ''))
	const email = checked(Email, values.email ?? (isAtTerminal ? await ask('E-mail address:') : ''))
	const password = isAtTerminal ? await askSecret('Password:') : await readFirstLine()
	if (isAtTerminal && password !== (await askSecret('The same again:'))) throw new Refusal('The two passwords differ.')

	const progress = createProgress(process.stderr)
	const db = await prepareDatabase(progress, readDatabasePath())
	const result = await createAdmin(db, { displayName, email, password, now: Date.now() })
	if (!result.ok) throw new Refusal(SENTENCES[result.reason] ?? result.reason)
	progress.note('Admin', `${displayName} can sign in as ${email}`)
	db.$client.close()
} catch (error) {
	stopWith(error instanceof TypeError && 'code' in error ? new Refusal(error.message) : error)
}

function checked<T extends z.ZodType<string>>(field: T, text: string): string {
	const parsed = field.safeParse(text)
	if (parsed.success) return parsed.data
	const fault = parsed.error.issues[0]?.message ?? ''
	throw new Refusal(SENTENCES[fault] ?? fault)
}
