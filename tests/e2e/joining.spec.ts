import { eq } from 'drizzle-orm'
import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import { findCohort } from '#app/cohorts/cohorts.server.ts'
import { enrolmentsIn, findEnrolment } from '#app/cohorts/enrolments.server.ts'
import { m } from '#app/i18n/messages.ts'
import { findAccount } from '#app/identity/people.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { invitations } from '#db/schema/identity.ts'
import { database, expect, test } from './test.ts'

test.use({ expectedFaults: /status of 4(04|10)/ })

test.describe('sans script, en français', () => {
	test.use({ locale: 'fr-SN', javaScriptEnabled: false })
	const fr = { locale: 'fr' } as const

	test('une liste collée devient des invitations et des billets, et un billet ouvre la cohorte une seule fois', async ({
		page,
		context,
		signedInAs,
	}) => {
		const trainer = await signedInAs({ roles: ['trainer'], locale: 'fr' })
		const cohort = addCohort(database(), trainer.id)
		const address = `awa-${newId()}@example.org`
		await page.goto(`/trainer/cohorts/${cohort.id}/invite`)
		await page
			.getByLabel(m.joining_list({}, fr))
			.fill(`Nom;Courriel;Langue\nAwa Diop;${address};fr\nMoussa Ba;;\nEve;eve@;fr`)
		await page.getByRole('button', { name: m.joining_look({}, fr) }).click()
		await expect(page.getByRole('table', { name: m.joining_faulty_rows({}, fr) })).toContainText('eve@')
		await page.getByRole('button', { name: m.joining_do_others({ count: 2 }, fr) }).click()
		const code = (await page.locator('.slip-code').textContent()) ?? ''
		expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
		await expect(page.getByRole('table', { name: m.joining_invitations({}, fr) })).toContainText(address)
		expect(database().select().from(invitations).where(eq(invitations.cohortId, cohort.id)).all()).toHaveLength(1)

		await context.clearCookies()
		await page.goto('/sign-in')
		await page.getByRole('link', { name: m.joining_join_with_code({}, fr) }).click()
		await page.getByLabel(m.joining_code({}, fr)).fill(code)
		await page.getByRole('button', { name: m.joining_continue({}, fr) }).click()
		await expect(page.getByLabel(m.your_name({}, fr))).toHaveValue('Moussa Ba')
		const username = `moussa-${newId().slice(0, 8)}`
		await page.getByLabel(m.username({}, fr)).fill(username)
		await page.getByLabel(m.choose_password({}, fr)).fill('quatre pirogues, un fleuve')
		await page.getByRole('button', { name: m.joining_join_now({}, fr) }).click()
		await expect(page.getByText(m.toast_joined({}, fr))).toBeVisible()
		const moussa = findAccount(database(), username)
		expect(enrolmentsIn(database(), cohort.id)).toMatchObject([{ userId: moussa?.id, state: 'active' }])

		await context.clearCookies()
		await page.goto(`/join?code=${code}`)
		await expect(page.getByText(m.joining_slip_used({}, fr))).toBeVisible()
	})
})

test.describe('بالعربية', () => {
	test.use({ locale: 'ar', viewport: { width: 320, height: 640 } })
	const ar = { locale: 'ar' } as const

	test('رابط الالتحاق يُطلب به الدخول، والمدرّب هو الذي يقبل', async ({ page, signedInAs, somebodyElse }) => {
		const trainer = await signedInAs({ roles: ['trainer'], locale: 'ar', displayName: 'سناء الخطيب' })
		const cohort = addCohort(database(), trainer.id, { name: 'دفعة تونس', locale: 'ar' })
		await page.goto(`/trainer/cohorts/${cohort.id}/invite/link`)
		await page.getByRole('button', { name: m.joining_link_make({}, ar) }).click()
		await expect(page.getByLabel(m.joining_link_to_share({}, ar))).toHaveValue(/\/join\/[\w-]{43}$/)

		const guest = await somebodyElse({ displayName: 'أحمد منصور', locale: 'ar' })
		await guest.page.goto(`/join/${findCohort(database(), cohort.id)?.joinToken}`)
		await expect(guest.page.getByText('دفعة تونس')).toBeVisible()
		await guest.page.getByRole('button', { name: m.joining_ask({}, ar) }).click()
		await expect(guest.page.getByText(m.joining_waiting({}, ar))).toBeVisible()

		await page.goto(`/trainer/cohorts/${cohort.id}/people`)
		await page.getByRole('button', { name: m.enrolment_accept({}, ar) }).click()
		await expect(page.getByText(m.toast_enrolment_accepted({}, ar))).toBeVisible()
		expect(findEnrolment(database(), cohort.id, guest.person.id)?.state).toBe('active')
	})

	test('القسائم تُطبع ثماني في كل ورقة', async ({ page, signedInAs }) => {
		const trainer = await signedInAs({ roles: ['trainer'], locale: 'ar' })
		const cohort = addCohort(database(), trainer.id, { locale: 'ar' })
		await page.goto(`/trainer/cohorts/${cohort.id}/invite/slips`)
		await page.getByLabel(m.joining_slip_count({}, ar)).fill('١٧')
		await page.getByRole('button', { name: m.joining_make_slips({}, ar) }).click()
		await expect(page.locator('.slip')).toHaveCount(17)
		const sheets = await page.pdf({ preferCSSPageSize: true })
		expect(sheets.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
		await page.emulateMedia({ media: 'print' })
		const tooLong = await page
			.locator('.slip')
			.evaluateAll((slips) => slips.filter((slip) => slip.scrollHeight > slip.clientHeight).length)
		expect(tooLong).toBe(0)
	})
})
