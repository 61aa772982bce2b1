import { filePath } from '#app/adaptation/adaptation-paths.tsx'
import { m } from '#app/i18n/messages.ts'
import {
	approve,
	editorOn,
	expectSaved,
	fr,
	grant,
	handOver,
	reworded,
	shipped,
	startWriting,
	write,
} from './adapting.ts'
import { tabTo } from './tab-to.ts'
import { expect, test } from './test.ts'

test.use({ locale: 'fr-FR' })

const CONTEXT = 'western-europe'
/** A lesson that no context has adapted in git. */
const CASE = 'information-sharing/fr/practise.mdx'

test('with the keyboard alone a text is written, reviewed at its lines, published and merged', async ({
	page,
	signedInAs,
	somebodyElse,
}) => {
	test.slow()
	const trainer = await signedInAs({ roles: ['trainer'] })
	const reviewer = await somebodyElse({ roles: ['reviewer'] })
	const author = await somebodyElse({ roles: ['author'] })
	grant(trainer, CONTEXT)
	grant(reviewer.person, CONTEXT)
	const reader = await somebodyElse({ contextId: CONTEXT })

	await test.step('one adapts: past the editor, which keeps no Tab to itself', async () => {
		await page.goto(filePath({ contextId: CONTEXT, path: CASE }))
		await tabTo(page, page.getByRole('button', { name: m.file_adapt({}, fr) }))
		await page.keyboard.press('Enter')
		await expect(editorOn(page)).toBeVisible()
		await expect(editorOn(page)).toHaveAccessibleName(m.editor_text({}, fr))
		await tabTo(page, editorOn(page))
		await page.keyboard.press('ControlOrMeta+End')
		await page.keyboard.press('Enter')
		await page.keyboard.press('Enter')
		await page.keyboard.type('Ici, le secret de l’infirmière tient aussi devant le maire.')
		await expectSaved(page)
		await tabTo(page, page.getByLabel(m.submit_note({}, fr)))
		await page.keyboard.type('Le secret, ici')
		await tabTo(page, page.getByLabel(m.submit_recognisable({}, fr)), 1)
		await page.keyboard.press('ArrowDown')
		await tabTo(page, page.getByLabel(m.submit_community({}, fr)), 1)
		await page.keyboard.press('ArrowDown')
		await tabTo(page, page.getByRole('button', { name: m.submit_for_review({}, fr) }), 12)
		await page.keyboard.press('Enter')
		await expect(page.getByText(m.toast_handed_over({}, fr))).toBeVisible()
	})

	await test.step('another reads it line by line, comments, and publishes it', async () => {
		await reviewer.page.goto('/trainer/reviews')
		const waiting = reviewer.page.getByRole('listitem').filter({ hasText: 'Le secret, ici' })
		await tabTo(reviewer.page, waiting.getByRole('link'))
		await reviewer.page.keyboard.press('Enter')
		// The lines before it did not change, and are folded away.
		const line = reviewer.page.getByRole('link', { name: m.review_comment_on_line({ line: '' }, fr) }).last()
		await tabTo(reviewer.page, line)
		await reviewer.page.keyboard.press('Enter')
		await expect(reviewer.page.getByLabel(m.review_comment({}, fr), { exact: true })).toBeFocused()
		await reviewer.page.keyboard.type('Bien dit.')
		await tabTo(reviewer.page, reviewer.page.getByRole('button', { name: m.review_comment_add({}, fr) }), 1)
		await reviewer.page.keyboard.press('Enter')
		await expect(reviewer.page.getByText(m.toast_commented({}, fr))).toBeVisible()
		await tabTo(reviewer.page, reviewer.page.getByRole('button', { name: m.review_approve({}, fr) }))
		await reviewer.page.keyboard.press('Enter')
		await expect(reviewer.page.getByText(m.toast_published({}, fr))).toBeVisible()
		await reader.page.goto('/learn/information-sharing/practise')
		await expect(reader.page.getByText('le secret de l’infirmière tient aussi')).toBeVisible()
	})

	await test.step('the author changes the text underneath', async () => {
		await startWriting(author.page, 'base', CASE)
		const text = reworded(shipped(CASE), ['à côté de vous', 'devant vous'])
		await write(author.page, `${text}\nDiscutez-en à deux, puis à quatre.\n`)
		await handOver(author.page, 'La page devant soi')
		await approve(reviewer.page, 'La page devant soi')
	})

	await test.step('one brings the adaptation up to date', async () => {
		await page.goto(filePath({ contextId: CONTEXT, path: CASE }))
		await tabTo(page, page.getByRole('link', { name: m.bring_up_to_date({}, fr) }))
		await page.keyboard.press('Enter')
		const place = page.getByRole('group', { name: m.merge_place({ number: 1, total: 1 }, fr) })
		await tabTo(page, place.getByRole('radio').first())
		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('ArrowDown')
		await expect(place.getByRole('radio', { name: m.merge_choose_both({}, fr) })).toBeChecked()
		await tabTo(page, page.getByRole('button', { name: m.merge_use({}, fr) }))
		await page.keyboard.press('Enter')
		await expect(page.getByText(m.toast_brought_up_to_date({}, fr))).toBeVisible()
		for (const words of ['devant vous', 'à deux, puis à quatre', 'le secret de l’infirmière tient aussi']) {
			await expect(page.getByRole('paragraph').filter({ hasText: words }).first()).toBeVisible()
		}
	})
})
