import { m } from '#app/i18n/messages.ts'
import { fr, grant, handOver, openReview, reworded, shipped, startWriting } from './adapting.ts'
import { expect, test } from './test.ts'

test.use({ javaScriptEnabled: false, locale: 'fr-MA', expectedFaults: /status of 40[09]/ })

const CONTEXT = 'maghreb'
const CASE = 'introduction/fr/slots/case-lio.mdx'

test('sans script, un texte s’écrit, se corrige, se relit et se publie', async ({ page, signedInAs, somebodyElse }) => {
	const trainer = await signedInAs({ roles: ['trainer'] })
	const reviewer = await somebodyElse({ roles: ['reviewer'] })
	const reader = await somebodyElse({ contextId: CONTEXT, locale: 'fr' })
	grant(trainer, CONTEXT)
	grant(reviewer.person, CONTEXT)
	const text = page.getByRole('textbox', { name: m.editor_text({}, fr) })
	const save = page.getByRole('button', { name: m.editor_save_and_preview({}, fr) })
	const here = `${shipped(CASE).trimEnd()}\n\nAu Maghreb, on en parle d’abord à une tante.\n`
	const line = String(here.split('\n').length - 1)

	await startWriting(page, CONTEXT, CASE)
	await text.fill(reworded(here, ['<CaseStudy id="lio"', '<CaseStudy id="lia"']))
	await save.click()
	await expect(page.getByText(m.fault_contract({}, fr)).first()).toBeVisible()
	await page.getByLabel(m.submit_note({}, fr)).fill('Une tante')
	await page.getByRole('button', { name: m.submit_for_review({}, fr) }).click()
	await expect(page.getByText(m.fault_choose_an_answer({}, fr)).first()).toBeVisible()
	await expect(page.getByLabel(m.submit_note({}, fr))).toHaveValue('Une tante')

	await text.fill(here)
	await save.click()
	await expect(page.getByText(m.editor_no_problems({}, fr))).toBeVisible()
	await expect(page.getByRole('paragraph').filter({ hasText: 'on en parle d’abord à une tante' })).toBeVisible()
	await handOver(page, 'Une tante')

	await openReview(reviewer.page, 'Une tante')
	await reviewer.page.getByRole('link', { name: m.review_comment_on_line({ line }, fr), exact: true }).click()
	await expect(reviewer.page).toHaveURL(new RegExp(`line=${line}#comment$`))
	await expect(reviewer.page.getByLabel(m.review_line({}, fr), { exact: true })).toHaveValue(line)
	await reviewer.page.getByRole('button', { name: m.review_comment_add({}, fr) }).click()
	await expect(reviewer.page.getByText(m.adaptation_no_comment({}, fr))).toBeVisible()
	await expect(reviewer.page.getByLabel(m.review_line({}, fr), { exact: true })).toHaveValue(line)
	await reviewer.page.getByLabel(m.review_comment({}, fr), { exact: true }).fill('Quelle tante ?')
	await reviewer.page.getByRole('button', { name: m.review_comment_add({}, fr) }).click()
	await reviewer.page.getByRole('button', { name: m.review_resolve({}, fr) }).click()
	await expect(reviewer.page.getByText(m.review_resolved({}, fr), { exact: true })).toBeVisible()
	await reviewer.page.getByRole('button', { name: m.review_approve({}, fr) }).click()
	await expect(reviewer.page.getByText(m.toast_published({}, fr))).toBeVisible()

	await reader.page.goto('/learn/introduction/practise')
	await expect(reader.page.getByText('on en parle d’abord à une tante')).toBeVisible()
})
