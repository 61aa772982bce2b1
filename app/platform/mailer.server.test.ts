import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { openFileMailer, openSmtpMailer } from './mailer.server.ts'

const mail = {
	id: '0b9c2c1e-6f5e-4a6e-9d4c-3a1f3a6f2b10',
	to: 'awa@example.org',
	subject: 'دعوة إلى المنهج',
	body: 'أهلًا بك.\n\nhttps://learn.example/invitation/abc\n',
	locale: 'ar',
	createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
	unsubscribeLink: null,
}
const from = 'Learning <learning@example.org>'

async function startSmtpServer(refused: string[] = []) {
	const received: Buffer[] = []
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo({ address }, _session, done) {
			done(refused.includes(address) ? Object.assign(new Error('No such person'), { responseCode: 550 }) : null)
		},
		onData(stream, _session, done) {
			const chunks: Buffer[] = []
			stream.on('data', (chunk: Buffer) => chunks.push(chunk))
			stream.on('end', () => {
				received.push(Buffer.concat(chunks))
				done()
			})
		},
	})
	server.listen(0, '127.0.0.1')
	await once(server.server, 'listening')
	onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
	const address = server.server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')
	return { url: `smtp://127.0.0.1:${address.port}`, received }
}

test('sends a mail that a real server receives and a reader can read', async () => {
	const { url, received } = await startSmtpServer()
	await openSmtpMailer(url, from).send(mail)
	const message = await simpleParser(received[0] ?? Buffer.alloc(0))
	expect(message.subject).toBe(mail.subject)
	expect(message.text?.trim()).toBe(mail.body.trim())
	expect(message.from?.value).toMatchObject([{ name: 'Learning', address: 'learning@example.org' }])
	expect(message.messageId).toBe(`<${mail.id}@example.org>`)
	expect(message.headers.get('auto-submitted')).toBe('auto-generated')
	expect(message.headers.get('content-language')).toBe('ar')
})

test('a mail that one may end says so to mail programs, and no other does', async () => {
	const { url, received } = await startSmtpServer()
	const unsubscribeLink = `https://learn.example/unsubscribe/${'k'.repeat(120)}`
	await openSmtpMailer(url, from).send({ ...mail, unsubscribeLink })
	await openSmtpMailer(url, from).send(mail)
	const heads = received.map((message) => message.toString('latin1').split('\r\n\r\n')[0]?.split('\r\n') ?? [])
	expect(heads[0]?.join('\n').replace(/\n[ \t]+/g, ' ')).toContain(`List-Unsubscribe: <${unsubscribeLink}>\n`)
	expect(heads[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
	expect(heads[1]?.filter((line) => /^list-/i.test(line))).toEqual([])
})

test('knows a refused recipient from a server that is away', async () => {
	const { url } = await startSmtpServer(['gone@example.org'])
	const mailer = openSmtpMailer(url, from)
	const refused = await mailer.send({ ...mail, to: 'gone@example.org' }).catch((error: unknown) => error)
	expect(mailer.isPermanent(refused)).toBe(true)

	const away = openSmtpMailer('smtp://127.0.0.1:1', from)
	const unreachable = await away.send(mail).catch((error: unknown) => error)
	expect(unreachable).toBeInstanceOf(Error)
	expect(away.isPermanent(unreachable)).toBe(false)
})

test('writes to one recipient, whatever the address holds', async () => {
	const { url, received } = await startSmtpServer()
	const sent = openSmtpMailer(url, from).send({ ...mail, to: 'a@example.org, b@example.org\r\nBcc: c@example.org' })
	await sent.catch(() => undefined)
	const messages = await Promise.all(received.map((message) => simpleParser(message)))
	expect(messages.every((message) => message.bcc === undefined)).toBe(true)
})

test('without a mail server each mail is a file', async () => {
	const directory = mkdtempSync(join(tmpdir(), 'outbox-'))
	onTestFinished(() => rmSync(directory, { recursive: true }))
	await openFileMailer(join(directory, 'outbox'), from).send(mail)
	const [name = ''] = readdirSync(join(directory, 'outbox'))
	expect(name).toBe(`2026-01-02T03-04-05.000Z-${mail.id}.eml`)
	const message = await simpleParser(readFileSync(join(directory, 'outbox', name)))
	expect(message.subject).toBe(mail.subject)
	expect(message.text).toContain('https://learn.example/invitation/abc')
})
