import { addPerson } from '#tests/platform/people.ts'
import { receivedMail } from './platform/received-mail.ts'
import { database, expect, test } from './test.ts'

test.use({ expectedFaults: /status of 4(01|10)/ })

const PASSWORD = 'seven goats and a bicycle'

/** The one link of a mail, as a reader would press it. */
function linkIn(text: string | undefined): string {
	const links = [...(text ?? '').matchAll(/https?:\/\/\S+/g)].map(([link]) => link)
	expect(links).toHaveLength(1)
	return links[0] ?? ''
}

test('a person invited by mail follows the link, makes an account and learns', async ({
	page,
	browser,
	signedInAs,
}) => {
	await signedInAs({ roles: ['trainer'], displayName: 'Aïssatou Diallo' })
	const address = `kofi.${Date.now()}@guest.example`
	await page.goto('/trainer/invitations')
	await page.getByLabel('E-mail addresses').fill(address)
	await page.getByRole('button', { name: 'Send the invitations' }).click()
	await expect(page.getByRole('status')).toContainText('The invitation is on its way.')

	const mail = await receivedMail(address)
	expect(mail.text).toContain('Aïssatou Diallo')
	const link = linkIn(mail.text)
	const theirs = await browser.newContext()
	const guest = await theirs.newPage()
	await guest.goto(link)
	await guest.getByLabel('Your name').fill('Kofi Mensah')
	await guest.getByLabel('Choose a password').fill(PASSWORD)
	await guest.getByRole('button', { name: 'Accept the invitation' }).click()
	await expect(guest.getByRole('heading', { level: 1, name: 'My learning' })).toBeVisible()

	const other = await (await browser.newContext()).newPage()
	await other.goto(link)
	await expect(other.getByText('This invitation has been accepted already.')).toBeVisible()
	await page.reload()
	await expect(page.getByRole('row', { name: new RegExp(address) })).toContainText('Accepted')
	await theirs.close()
	await other.context().close()
})

test('a forgotten password is replaced by the link of a mail, once', async ({ page }) => {
	const { email } = await addPerson(database(), { password: 'an old and forgotten one' })
	await page.goto('/sign-in')
	await page.getByRole('link', { name: 'Forgotten password?' }).click()
	await expect(page.getByRole('heading', { name: 'Forgotten password' })).toBeVisible()
	await page.getByLabel('E-mail address or username').fill(email)
	await page.getByRole('button', { name: 'Send the link' }).click()
	await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()

	const link = linkIn((await receivedMail(email)).text)
	await page.goto(link)
	await page.getByLabel('New password').fill(PASSWORD)
	await page.getByRole('button', { name: 'Save the password' }).click()
	await expect(page.getByText('Your password is changed. Sign in with the new one.')).toBeVisible()
	await page.getByLabel('E-mail address or username').fill(email)
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
	await page.getByRole('button', { name: 'Sign in' }).click()
	await expect(page.getByRole('heading', { level: 1, name: 'My learning' })).toBeVisible()
	await page.goto(link)
	await expect(page.getByText('It has been used already')).toBeVisible()
})
