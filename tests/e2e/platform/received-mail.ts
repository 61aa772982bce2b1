import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type ParsedMail, simpleParser } from 'mailparser'

/** Waits for the newest message to this address that the mail server has received. */
export async function receivedMail(to: string): Promise<ParsedMail> {
	let found: ParsedMail | undefined
	await expect
		.poll(
			async () => {
				found = await newestTo(to)
				return found?.subject
			},
			{ message: `a mail to ${to} arrives`, timeout: 60_000 },
		)
		.toBeTruthy()
	return found as ParsedMail
}

async function newestTo(to: string): Promise<ParsedMail | undefined> {
	const folder = process.env.E2E_MAIL ?? ''
	const files = readdirSync(folder).filter((name) => name.endsWith('.eml'))
	for (const file of files.sort().reverse()) {
		const mail = await simpleParser(readFileSync(join(folder, file)))
		const recipients = [mail.to ?? []].flat().flatMap((group) => group.value.map((person) => person.address))
		if (recipients.includes(to)) return mail
	}
	return undefined
}
