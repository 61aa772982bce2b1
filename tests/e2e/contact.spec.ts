import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import { replacePlan } from '#app/cohorts/cohorts.server.ts'
import { putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { m } from '#app/i18n/messages.ts'
import type { Person } from '#tests/platform/people.ts'
import { receivedMail } from './platform/received-mail.ts'
import { database, expect, test } from './test.ts'

test.use({ javaScriptEnabled: false, locale: 'fr-SN' })

const manner = { locale: 'fr' } as const
const DAY_MS = 24 * 60 * 60_000
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

/** A running cohort of this trainer's, and how long each of these people has been in it. */
function cohortOf(trainer: Person, people: readonly { person: Person; days: number }[]): string {
	const db = database()
	const days = { startsOn: daysFromNow(-30), endsOn: daysFromNow(60) }
	const { id: cohortId } = addCohort(db, trainer.id, { ...days, name: 'Dakar, printemps', timeZone: 'Africa/Dakar' })
	db.transaction((tx) => {
		replacePlan(tx, cohortId, [{ moduleId: 'introduction', releaseOn: null, dueOn: null, isRequired: true }])
		for (const { person, days } of people) {
			const enrolment = { cohortId, userId: person.id, state: 'active', changedBy: null } as const
			putEnrolment(tx, enrolment, Date.now() - days * DAY_MS)
		}
	})
	return `/trainer/cohorts/${cohortId}`
}

test('sans script, un formateur écrit à qui est bloqué, et seul celui-ci le lit', async ({
	page,
	signedInAs,
	somebodyElse,
}) => {
	const trainer = await signedInAs({ roles: ['trainer'], displayName: 'Aïssatou Diallo', locale: 'fr' })
	const stuck = await somebodyElse({ displayName: 'Moussa Fall', locale: 'fr' })
	const fresh = await somebodyElse({ displayName: 'Awa Sarr', locale: 'fr' })
	const cohort = cohortOf(trainer, [
		{ person: stuck.person, days: 20 },
		{ person: fresh.person, days: 1 },
	])

	await page.goto(`${cohort}/messages`)
	await page.getByRole('link', { name: m.message_write({}, manner) }).click()
	await page.getByLabel(m.message_audience({}, manner)).selectOption('stuck')
	await page.getByLabel(m.message_subject({}, manner)).fill('Puis-je vous aider ?')
	await page.getByLabel(m.message_body({}, manner)).fill('Dites-moi ce qui bloque.\n\nhttps://learn.example/aide <b>')
	await page.getByRole('button', { name: m.message_preview({}, manner) }).click()
	await expect(page.getByText(m.message_goes_by_mail({ count: 1 }, manner))).toBeVisible()
	await page.getByRole('button', { name: m.message_change({}, manner) }).click()
	await expect(page.getByLabel(m.message_body({}, manner))).toHaveValue(/Dites-moi ce qui bloque\.\n\nhttps/)
	await page.getByLabel(m.message_subject({}, manner)).fill('Puis-je aider ?')
	await page.getByRole('button', { name: m.message_preview({}, manner) }).click()
	await page.getByRole('button', { name: m.message_send({}, manner) }).click()
	await expect(page.getByText(m.toast_message_sent({}, manner))).toBeVisible()
	await expect(page.getByRole('link', { name: 'Puis-je aider ?' })).toBeVisible()

	const mail = await receivedMail(stuck.person.email)
	expect(mail.subject).toBe('Puis-je aider ?')
	expect(mail.headers.get('list')).toMatchObject({ 'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' } })

	await stuck.page.goto('/learn')
	await expect(stuck.page.getByText(m.my_messages_unread({ count: 1 }, manner))).toBeVisible()
	await stuck.page.getByRole('link', { name: m.my_messages_read({}, manner) }).click()
	await stuck.page.getByRole('link', { name: 'Puis-je aider ?' }).click()
	await expect(stuck.page.getByText('<b>')).toBeVisible()
	await expect(stuck.page.getByRole('link', { name: 'https://learn.example/aide' })).toBeVisible()
	await stuck.page.goto('/learn')
	await expect(stuck.page.getByText(m.my_messages_unread({ count: 1 }, manner))).toBeHidden()

	await fresh.page.goto('/messages')
	await expect(fresh.page.getByText(m.my_messages_none({}, manner))).toBeVisible()
})

test('sans script, une séance se planifie, se voit, se note et s’annule', async ({
	page,
	signedInAs,
	somebodyElse,
}) => {
	const trainer = await signedInAs({ roles: ['trainer'], locale: 'fr' })
	const learner = await somebodyElse({ displayName: 'Moussa Fall', locale: 'fr' })
	const cohort = cohortOf(trainer, [{ person: learner.person, days: 1 }])

	await page.goto(`${cohort}/sessions`)
	await page.getByRole('link', { name: m.session_new({}, manner) }).click()
	await page.getByLabel(m.session_title({}, manner)).fill('Ouverture')
	await page.getByLabel(m.session_day({}, manner)).fill(daysFromNow(5))
	await page.getByLabel(m.session_time({}, manner)).fill('10:30')
	await page.getByLabel(m.session_place({}, manner)).fill('Salle 3')
	await page.getByRole('button', { name: m.session_add({}, manner) }).click()
	await expect(page.getByText(m.toast_session_added({}, manner))).toBeVisible()

	await learner.page.goto('/learn')
	await expect(learner.page.getByRole('heading', { name: 'Ouverture' })).toBeVisible()
	await expect(learner.page.getByText(/10:30 heure moyenne de Greenwich/)).toBeVisible()

	await page.getByRole('link', { name: 'Ouverture' }).click()
	const row = page.getByRole('group', { name: 'Moussa Fall' })
	await row.getByLabel(m.attendance_excused({}, manner)).check()
	await page.getByRole('button', { name: m.attendance_save({}, manner), exact: true }).click()
	await expect(page.getByText(m.toast_attendance_saved({}, manner))).toBeVisible()
	await expect(row.getByLabel(m.attendance_excused({}, manner))).toBeChecked()
	await page.getByText(m.session_cancel({}, manner)).first().click()
	await page.getByRole('button', { name: m.session_cancel({}, manner) }).click()
	await expect(page.getByText(m.toast_session_cancelled({}, manner))).toBeVisible()
	await learner.page.reload()
	await expect(learner.page.getByText(m.session_is_cancelled({}, manner))).toBeVisible()
})
