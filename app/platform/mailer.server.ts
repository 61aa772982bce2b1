import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export type OutgoingMail = {
	id: string
	to: string
	subject: string
	body: string
	locale: string
	createdAt: number
	/** Null for mail that cannot be ended. */
	unsubscribeLink: string | null
}

/** Sends one mail, or throws. `isPermanent` says whether an error will be the same next time. */
export type Mailer = {
	send: (mail: OutgoingMail) => Promise<void>
	isPermanent: (error: unknown) => boolean
}

const CONNECT_TIMEOUT_MS = 20_000
const SILENCE_TIMEOUT_MS = 60_000

/** Sends through the SMTP server at `smtpUrl`; `requireTLS=true` in its query refuses to send in the clear. */
export function openSmtpMailer(smtpUrl: string, from: string): Mailer {
	const transport = createTransport({
		url: smtpUrl,
		connectionTimeout: CONNECT_TIMEOUT_MS,
		greetingTimeout: CONNECT_TIMEOUT_MS,
		socketTimeout: SILENCE_TIMEOUT_MS,
	})
	return {
		async send(mail) {
			await transport.sendMail(toMessage(mail, from))
		},
		isPermanent: isRefusedForGood,
	}
}

/** Stands in for a mail server: each mail becomes one `.eml` file that any mail program opens. */
export function openFileMailer(directory: string, from: string): Mailer {
	const transport = createTransport({ streamTransport: true, buffer: true })
	return {
		async send(mail) {
			const { message } = await transport.sendMail(toMessage(mail, from))
			if (!Buffer.isBuffer(message)) throw new Error('The mail was not built in memory.')
			mkdirSync(directory, { recursive: true })
			const name = `${new Date(mail.createdAt).toISOString().replaceAll(':', '-')}-${mail.id}.eml`
			const unfinished = join(directory, `.${name}`)
			writeFileSync(unfinished, message, { mode: 0o600 })
			renameSync(unfinished, join(directory, name))
		},
		isPermanent: () => false,
	}
}

function toMessage(mail: OutgoingMail, from: string) {
	const host = from.replace(/>$/, '').split('@').at(-1)
	return {
		from,
		// As an object, so that a comma in the address cannot make two of it.
		to: { name: '', address: mail.to },
		subject: mail.subject,
		text: mail.body,
		date: new Date(mail.createdAt),
		// The same at every attempt: a receiver that got the mail twice can tell.
		messageId: `<${mail.id}@${host}>`,
		headers: {
			'Content-Language': mail.locale,
			'Auto-Submitted': 'auto-generated',
			...(mail.unsubscribeLink !== null && oneClickHeaders(mail.unsubscribeLink)),
		},
	}
}

/** Lets a mail program end such mails by posting to the link, without a page in between (RFC 8058 section 3.1). */
function oneClickHeaders(link: string) {
	return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** A refused recipient or message stays refused (RFC 5321 section 4.2.1); anything else may be mended meanwhile. */
function isRefusedForGood(error: unknown): boolean {
	if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return false
	const isAboutThisMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE'
	return isAboutThisMail && Number(error.responseCode) >= 500
}
