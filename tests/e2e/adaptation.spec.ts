import { filePath } from '#app/adaptation/adaptation-paths.tsx'
import { tellStale } from '#app/adaptation/tell-stale.server.ts'
import { m } from '#app/i18n/messages.ts'
import {
	approve,
	fr,
	grant,
	handOver,
	lineOf,
	openReview,
	reworded,
	START,
	shipped,
	slotName,
	startWriting,
	write,
} from './adapting.ts'
import { type Manner, workThrough } from './answering.ts'
import { documentOf } from './knowledge.ts'
import { receivedMail } from './platform/received-mail.ts'
import { database, expect, test } from './test.ts'

// A refused submission, and the difference it makes, are part of the story.
test.use({ locale: 'fr-SN', expectedFaults: /status of 40[09]/ })

const manner: Manner = { locale: 'fr', scripts: true }
/** A lesson with a case in it. Its places have been adapted in git; it itself has not. */
const CASE = 'introduction/fr/practise.mdx'
const CASE_TITLE = 'S’exercer'
const LESSON = '/learn/introduction/practise'

const LAW_HERE = [
	'### La loi, pays par pays',
	'Aucune loi ne vaut pour toute la région. Demandez à un juriste de votre pays la fiche *peut*, *doit*, *ne doit pas*, et datez-la.',
	'Là où la loi se tait, la règle écrite de votre réseau le dit aussi.',
].join('\n\n')

test('a trainer adapts, is reviewed, follows what changes underneath, and loses no word of either side', async ({
	page,
	baseURL,
	signedInAs,
	somebodyElse,
}) => {
	test.slow()
	const trainer = await signedInAs({ roles: ['trainer'], displayName: 'Aïssatou Diallo' })
	const reviewer = await somebodyElse({ roles: ['reviewer'], displayName: 'Moussa Traoré' })
	const author = await somebodyElse({ roles: ['author'], displayName: 'ليلى منصور' })
	const senegal = await somebodyElse({ contextId: 'senegal', displayName: 'Fatou Ndiaye' })
	const kenya = await somebodyElse({ contextId: 'kenya', displayName: 'Grace Wanjiru' })
	grant(trainer, 'west-africa')
	grant(reviewer.person, 'west-africa')

	await test.step('the trainer finds a place in the matrix, and adapts it', async () => {
		await page.goto('/trainer/adaptations/west-africa?module=introduction')
		await page.getByRole('link', { name: `${slotName('La loi sur l’orientation')}, Français` }).click()
		await page.getByRole('button', { name: START }).click()
		await write(page, LAW_HERE)
		await expect(page.getByRole('heading', { name: 'La loi, pays par pays' })).toBeVisible()
		await handOver(page, 'La loi de chaque pays')
	})

	const base = shipped(CASE)
	const here = reworded(
		base,
		['formulaire de Belvar">', 'formulaire de Bani">'],
		['Mère non informée', 'Tante non informée'],
	)
	const title = lineOf(here, 'formulaire de Bani')
	await test.step('a broken contract is refused, at its line', async () => {
		await startWriting(page, 'west-africa', CASE)
		const other: [string, string][] = [
			['id="what-happened" correct', 'id="what-happened"'],
			['id="start-assessing"', 'id="start-assessing" correct'],
		]
		await write(page, reworded(here, ...other))
		await expect(page.getByText(m.fault_contract({}, fr)).first()).toBeVisible()
		const place = { line: lineOf(here, 'id="what-happened"'), column: '1' }
		await expect(page.getByText(m.editor_place(place, fr), { exact: true })).toBeVisible()
		await page.getByLabel(m.submit_note({}, fr)).fill('Un récit du fleuve')
		await page.getByLabel(m.submit_recognisable({}, fr)).selectOption('changed')
		await page.getByLabel(m.submit_community({}, fr)).selectOption('yes')
		await page.getByRole('button', { name: m.submit_for_review({}, fr) }).click()
		await expect(page.getByRole('alert').filter({ hasText: m.adaptation_faults({}, fr) })).toBeVisible()
		await write(page, here)
		await expect(page.getByText(m.editor_no_problems({}, fr))).toBeVisible()
		await handOver(page, 'Un récit du fleuve')
	})

	await test.step('who wrote it cannot decide on it', async () => {
		await openReview(page, 'Un récit du fleuve')
		await expect(page.getByText(m.adaptation_own_text({}, fr))).toBeVisible()
		await expect(page.getByRole('button', { name: m.review_approve({}, fr) })).toBeHidden()
	})

	await test.step('a reviewer comments on a line and asks for a change', async () => {
		await openReview(reviewer.page, 'Un récit du fleuve')
		await expect(reviewer.page.getByRole('insertion').filter({ hasText: 'Bani' })).toBeVisible()
		await reviewer.page.getByRole('link', { name: m.review_comment_on_line({ line: title }, fr), exact: true }).click()
		await expect(reviewer.page.getByLabel(m.review_line({}, fr), { exact: true })).toHaveValue(title)
		await reviewer.page.getByLabel(m.review_comment({}, fr), { exact: true }).fill('Le Bani est un vrai fleuve.')
		await reviewer.page.getByRole('button', { name: m.review_comment_add({}, fr) }).click()
		await expect(reviewer.page.getByText('Le Bani est un vrai fleuve.').first()).toBeVisible()
		await reviewer.page.getByRole('button', { name: m.review_request_changes({}, fr) }).click()
		await expect(reviewer.page.getByText(m.fault_decision_note_missing({}, fr))).toBeVisible()
		await reviewer.page.getByLabel(m.review_decision_note({}, fr)).fill('Un nom inventé, s’il vous plaît.')
		await reviewer.page.getByRole('button', { name: m.review_request_changes({}, fr) }).click()
		await expect(reviewer.page.getByText(m.toast_changes_requested({}, fr))).toBeVisible()
	})

	await test.step('the trainer reads it, mends the text, and it is published', async () => {
		await page.goto(filePath({ contextId: 'west-africa', path: CASE }))
		await page.getByRole('link', { name: m.draft_continue({}, fr) }).click()
		await expect(page.getByText('Le Bani est un vrai fleuve.')).toBeVisible()
		await write(page, reworded(here, ['formulaire de Bani', 'formulaire de Tindara']))
		await handOver(page, 'Un fleuve inventé')
		await approve(reviewer.page, 'Un fleuve inventé')
		await approve(reviewer.page, 'La loi de chaque pays')
	})

	await test.step('Senegal reads both texts and finishes the lesson; Kenya does not see them', async () => {
		await senegal.page.goto('/learn/introduction/what-it-is')
		await expect(senegal.page.getByRole('heading', { name: 'La loi, pays par pays' })).toBeVisible()
		await senegal.page.goto(LESSON)
		await expect(senegal.page.getByText('Un formulaire de Tindara')).toBeVisible()
		await workThrough(
			senegal.page,
			documentOf('introduction', 'practise', { locale: 'fr', contextId: 'senegal' }),
			manner,
		)
		await senegal.page.getByRole('button', { name: /^Terminer cette leçon/ }).click()
		await expect(senegal.page).not.toHaveURL(LESSON)

		await kenya.page.goto('/learn/introduction/what-it-is')
		await expect(kenya.page.getByRole('heading', { name: 'Ici prend place votre loi' })).toBeVisible()
		await expect(kenya.page.getByText('La loi, pays par pays')).toBeHidden()
		await kenya.page.goto(LESSON)
		await expect(kenya.page.getByText('Un formulaire de Belvar')).toBeVisible()
	})

	await test.step('the author changes the text underneath', async () => {
		await startWriting(author.page, 'base', CASE)
		await write(
			author.page,
			reworded(
				base,
				['Mère non informée', 'Famille non informée'],
				[' et tous les lieux sont inventés', ', les lieux et les services sont inventés'],
			),
		)
		await handOver(author.page, 'Les services sont inventés aussi')
		await approve(reviewer.page, 'Les services sont inventés aussi')
		await kenya.page.reload()
		await expect(kenya.page.getByText('Famille non informée')).toBeVisible()
	})

	await test.step('Senegal keeps the adapted text, with a notice; the trainer is told by mail', async () => {
		await senegal.page.goto(LESSON)
		await expect(senegal.page.getByText('Tante non informée')).toBeVisible()
		await expect(senegal.page.getByText(m.lesson_stale_notice({}, fr))).toBeVisible()
		await senegal.page.getByText(m.lesson_which_text({}, fr)).click()
		const part = senegal.page.getByRole('row').filter({ hasText: m.provenance_lesson_text({}, fr) })
		await expect(part).toContainText('Afrique de l’Ouest et Sahel')
		await expect(part).toContainText(m.provenance_stale({}, fr))

		// What the server does once an hour.
		tellStale(database(), { origin: baseURL ?? '', now: Date.now() })
		const mail = await receivedMail(trainer.email)
		expect(mail.text).toContain(CASE)
	})

	await test.step('the trainer merges, with one decision, and it is published', async () => {
		await page.goto('/trainer/adaptations/west-africa?module=introduction')
		const cell = page.getByRole('link', { name: `${CASE_TITLE}, Français` })
		await expect(cell).toContainText(m.fstate_stale({}, fr))
		await cell.click()
		await expect(page.getByRole('insertion').filter({ hasText: 'services' })).toBeVisible()
		await page.getByRole('link', { name: m.bring_up_to_date({}, fr) }).click()
		await expect(page.getByRole('group', { name: m.merge_place({ number: 1, total: 1 }, fr) })).toBeVisible()
		const words = page.getByLabel(m.merge_other_words({ number: 1 }, fr))
		await words.fill(reworded(await words.inputValue(), ['Tante', 'Tante ou famille']))
		await page.getByRole('button', { name: m.merge_use({}, fr) }).click()
		await expect(page.getByText(m.toast_brought_up_to_date({}, fr))).toBeVisible()
		await handOver(page, 'Les services repris du texte commun')
		await openReview(reviewer.page, 'Les services repris du texte commun')
		await reviewer.page.getByRole('link', { name: m.review_against_in_force({}, fr) }).click()
		await expect(reviewer.page.getByRole('insertion').filter({ hasText: 'services' })).toBeVisible()
		await approve(reviewer.page, 'Les services repris du texte commun')
	})

	await test.step('Senegal sees what changed, has both sides’ words, and keeps the progress', async () => {
		await senegal.page.goto(LESSON)
		await expect(senegal.page.getByText(m.lesson_stale_notice({}, fr))).toBeHidden()
		await expect(senegal.page.getByText(m.lesson_is_complete({}, fr))).toBeVisible()
		const change = senegal.page.getByRole('region', { name: m.lesson_changed({}, fr) })
		await change.getByText(m.lesson_changed_what({}, fr), { exact: true }).click()
		await expect(change.getByRole('insertion').filter({ hasText: 'services' })).toBeVisible()
		await expect(senegal.page.getByText('les lieux et les services sont inventés').last()).toBeVisible()
		await expect(senegal.page.getByRole('article', { name: /Tindara/ })).toContainText('Tante ou famille non informée')
		await change.getByRole('button', { name: m.lesson_changed_seen({}, fr) }).click()
		await expect(change).toBeHidden()
		await expect(senegal.page.getByText(m.lesson_is_complete({}, fr))).toBeVisible()
	})
})
