import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { openDatabase } from '#db/connection.ts'
import { addPerson } from '#tests/platform/people.ts'
import { type Platform, runPlatform } from '#tests/platform/run-platform.ts'
import { answerInAttempt, askedOn, type Manner } from './answering.ts'
import { documentOf } from './knowledge.ts'
import { database, expect, test } from './test.ts'

const manner: Manner = { locale: 'en', scripts: true }
let platform: Platform | undefined
let databasePath = ''

test.use({ expectedFaults: /net::ERR_|^asks elsewhere/ })

/** A platform of this test's own, on a copy, so that nobody else is cut off. */
test.beforeEach(async ({}, testInfo) => {
	databasePath = testInfo.outputPath('data', 'lms.db')
	mkdirSync(dirname(databasePath), { recursive: true })
	await database().$client.backup(databasePath)
	platform = await runPlatform({ databasePath })
})
test.afterEach(() => platform?.stop())

test('what was acknowledged outlives a power cut, and a page that was open goes on', async ({ page, context }) => {
	const { origin = '' } = platform ?? {}
	const copy = openDatabase(databasePath)
	const { cookie } = await addPerson(copy)
	copy.$client.close()
	const [name = '', value = ''] = cookie.split('=')
	await context.addCookies([{ name, value, url: origin }])
	await page.goto(`${origin}/learn/introduction/assessment`)
	await page.getByRole('button', { name: 'Take the pre-test' }).click()
	const { questions } = documentOf('introduction', 'assessment', { locale: 'en', contextId: null })
	const asked = await askedOn(page, manner)
	const answer = (id: string) => answerInAttempt(page, questions[id] as CompiledQuestion, 'right', manner)
	for (const id of asked.slice(0, 2)) await answer(id)

	const restart = async () => {
		platform = await runPlatform({ databasePath, port: Number(new URL(origin).port) })
	}
	await platform?.kill()
	await restart()
	await answer(asked[2] ?? '')
	await expect(page.getByText('3 of 6 answered')).toBeVisible()
	await page.reload()
	await expect(page.getByText('3 of 6 answered')).toBeVisible()
	for (const id of asked.slice(3)) await answer(id)
	await page.getByRole('button', { name: 'Finish and send' }).click()
	await expect(page.getByText('Your score: 100%')).toBeVisible()

	await platform?.kill()
	await restart()
	await page.reload()
	await expect(page.getByText('Your score: 100%')).toBeVisible()
})
