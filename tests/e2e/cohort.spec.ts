import type { Page } from '@playwright/test'
import { and, eq, inArray } from 'drizzle-orm'
import { putEnrolment } from '#app/cohorts/enrolments.server.ts'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { answerSurvey } from '#app/learning/answer-survey.server.ts'
import { certificatesOf } from '#app/learning/certificates.server.ts'
import { requestedLesson } from '#app/learning/requested-lesson.server.ts'
import { addDays, localDay } from '#app/platform/local-time.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { learnModule } from '#scripts/demo-cohort.ts'
import { completeLesson } from '#scripts/demo-progress.ts'
import { addPerson } from '#tests/platform/people.ts'
import { answerInAttempt, askedOn } from './answering.ts'
import { documentOf, lessonsOf } from './knowledge.ts'
import { expectAccessible } from './measures.ts'
import { database, expect, test } from './test.ts'

const MODULE = 'introduction'
const PASSWORD = 'four boats, one river'
const DAY_MS = 24 * 60 * 60_000

const STORIES: { locale: InterfaceLocale; contextId: string; timeZone: string; name: string; people: string[] }[] = [
	{
		locale: 'fr',
		contextId: 'senegal',
		timeZone: 'Africa/Dakar',
		name: 'Thiès, hiver',
		people: ['Coumba Sy', 'Lamine Ka'],
	},
	{
		locale: 'ar',
		contextId: 'maghreb',
		timeZone: 'Africa/Tunis',
		name: 'تونس، الشتاء',
		people: ['سلمى بن علي', 'ياسين الطرابلسي'],
	},
]

for (const { locale, contextId, timeZone, name, people } of STORIES) {
	const as = { locale }
	const manner = { locale, scripts: true }

	test.describe(`in ${locale}`, () => {
		test.use({
			locale: locale === 'fr' ? 'fr-SN' : 'ar-TN',
			expectedFaults: /trainer\/cohorts\/new says: .* status of 400/,
		})

		test('a cohort, from a pasted list and printed slips to its reports and certificates', async ({
			page,
			browser,
			baseURL,
			signedInAs,
		}) => {
			const trainer = await signedInAs({ roles: ['trainer'], displayName: 'Aminata Faye', locale, contextId })
			const today = localDay(Date.now(), timeZone)

			const cohort = await test.step('the trainer makes a cohort, of one module', async () => {
				await page.goto('/trainer/cohorts')
				await page
					.getByRole('link', { name: m.cohort_new({}, as) })
					.first()
					.click()
				await page.getByLabel(m.cohort_name_label({}, as)).fill(name)
				await page.getByLabel(m.cohort_starts({}, as)).fill(addDays(today, -30))
				await page.getByLabel(m.cohort_ends({}, as)).fill(addDays(today, -31))
				await page.getByLabel(m.cohort_time_zone({}, as)).selectOption(timeZone)
				await page.getByRole('button', { name: m.cohort_create({}, as) }).click()
				await expect(page.getByText(m.fault_ends_before_start({}, as))).toBeVisible()
				await expect(page.getByLabel(m.cohort_name_label({}, as))).toHaveValue(name)
				await page.getByLabel(m.cohort_ends({}, as)).fill(addDays(today, 60))
				await page.getByRole('button', { name: m.cohort_create({}, as) }).click()
				await expect(page.getByRole('heading', { level: 1, name: m.cohort_overview({}, as) })).toBeVisible()
				const path = new URL(page.url()).pathname
				await page.goto(`${path}/plan`)
				const others = page.getByLabel(m.cohort_module_in_plan({}, as))
				for (const box of (await others.all()).slice(1)) await box.uncheck()
				await page.getByRole('button', { name: m.cohort_save_plan({}, as) }).click()
				await expect(page.getByRole('status').filter({ hasText: m.toast_saved({}, as) })).toBeVisible()
				return path
			})

			const codes = await test.step('a pasted list is looked at first, and brings slips', async () => {
				await page.goto(`${cohort}/invite`)
				const list = [...people.map((each) => `${each};;${locale}`), 'Nobody;not-an-address;fr'].join('\n')
				await page.getByLabel(m.joining_list({}, as)).fill(list)
				await page.getByRole('button', { name: m.joining_look({}, as) }).click()
				await expect(page.getByRole('heading', { name: m.joining_faulty_rows({}, as) })).toBeVisible()
				expect(enrolled(cohort)).toEqual([])
				await page.getByRole('button', { name: m.joining_do_others({ count: people.length }, as) }).click()
				await expect(page.locator('.slip')).toHaveCount(people.length)
				await expectAccessible(page)
				return page.locator('.slip-code').allTextContents()
			})

			const learner = await test.step('people come in with their slips, on telephones of their own', async () => {
				const pages: Page[] = []
				for (const [i, code] of codes.entries()) {
					const telephone = await browser.newContext({
						viewport: { width: 320, height: 640 },
						...{ locale: locale === 'fr' ? 'fr-SN' : 'ar-TN', baseURL: baseURL ?? '', javaScriptEnabled: i === 0 },
					})
					const own = await telephone.newPage()
					await own.goto('/join')
					await own.getByLabel(m.joining_code({}, as)).fill(` ${code.toLowerCase().replaceAll('-', ' ')} `)
					await own.getByRole('button', { name: m.joining_continue({}, as) }).click()
					await expect(own.getByLabel(m.your_name({}, as))).toHaveValue(people[i] ?? '')
					await own.getByLabel(m.username({}, as)).fill(`${locale}-${i}-${Date.now().toString(36)}`)
					await own.getByLabel(m.choose_password({}, as)).fill(PASSWORD)
					await own.getByRole('button', { name: m.joining_join_now({}, as) }).click()
					await expect(own.getByRole('heading', { level: 1, name: m.my_learning({}, as) })).toBeVisible()
					await expect(own.getByText(name).first()).toBeVisible()
					pages.push(own)
				}
				expect(enrolled(cohort)).toHaveLength(people.length)
				return pages[0] as Page
			})
			const [own = ''] = enrolled(cohort).filter((id) => nameOf(id) === people[0])

			await test.step('others have learnt meanwhile, and said what it was like', async () => {
				const shares = [0.3, 0.5, 0.4, 0.6]
				for (const [i, before] of shares.entries()) {
					const person = await addPerson(database(), { displayName: `${people[1]} ${i}`, locale, contextId })
					const enrolment = {
						cohortId: idOf(cohort),
						userId: person.id,
						state: 'active',
						changedBy: trainer.id,
					} as const
					database().transaction((tx) => putEnrolment(tx, enrolment, Date.now()))
					const reader = { id: person.id, contextId }
					const at = Date.now() - 20 * DAY_MS
					learnModule(database(), reader, {
						moduleId: MODULE,
						at,
						lessons: Infinity,
						isWhole: true,
						before,
						after: 0.9,
					})
					answerSurvey(database(), {
						turn: { userId: person.id, survey: 'reaction', subject: MODULE },
						from: { cohortId: idOf(cohort), contextId, locale },
						answer: { ratings: { relevant: 4, clear: 5, useful: 4, respectful: 5, confident: 3 }, words: {} },
						now: Date.now(),
					})
				}
			})

			await test.step('one takes the module to its end, and says what it was like', async () => {
				const reader = { id: own, contextId }
				const { questions } = documentOf(MODULE, 'assessment', { locale, contextId })
				await takeTest(learner, 'pre', questions, 'wrong')
				for (const lessonId of lessonsOf(MODULE)) {
					const wanted = { moduleId: MODULE, lessonId, reader: { ...reader, locale }, secret: 'of this test' }
					const lesson = requestedLesson(database(), wanted)
					await learner.goto(`/learn/${MODULE}/${lessonId}`)
					if (lesson) completeLesson(database(), reader, lesson, [].values(), Date.now())
				}
				await takeTest(learner, 'post', questions, 'right')
				await learner.goto(`/learn/${MODULE}`)
				await learner.getByRole('link', { name: m.survey_offer({}, as) }).click()
				for (const id of ['relevant', 'clear', 'useful', 'respectful', 'confident']) {
					await learner.locator(`[name="rating-${id}"][value="4"]`).check()
				}
				await learner.getByRole('button', { name: m.survey_send({}, as) }).click()
				await expect(learner.getByText(m.survey_thanks({}, as))).toBeVisible()
			})

			await test.step('the certificate is printed, and anybody can check every field of it', async () => {
				await learner.goto('/certificates')
				await learner.getByRole('button', { name: m.certificate_get({}, as) }).click()
				await expect(learner.getByRole('heading', { name: m.certificate_of_completion({}, as) })).toBeVisible()
				const [certificate] = certificatesOf(database(), own)
				const stranger = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
				await stranger.goto(`/verify/${certificate?.code}`)
				await expect(stranger.getByText(m.certificate_valid_text({}, as))).toBeVisible()
				const best = Math.max(...scoresOf([own], 'post').map(({ score }) => score))
				for (const words of [name, certificate?.modules[0]?.title ?? '', inPercent(best, locale)]) {
					await expect(stranger.getByText(words).first()).toBeVisible()
				}
				await expect(stranger.getByText(people[0] ?? '')).toBeHidden()
				await stranger.context().close()
			})

			await test.step('the reports say what follows from the raw responses', async () => {
				await page.goto(`/trainer/measures/programme?${new URLSearchParams({ cohort: idOf(cohort) })}`)
				const everybody = enrolled(cohort)
				const pre = new Map(scoresOf(everybody, 'pre').map(({ userId, score }) => [userId, score]))
				const pairs = scoresOf(everybody, 'post').flatMap(({ userId, score }) => {
					const before = pre.get(userId)
					return before === undefined ? [] : [{ before, after: score }]
				})
				expect(pairs).toHaveLength(5)
				const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
				const from = inPercent(mean(pairs.map(({ before }) => before)), locale)
				const to = inPercent(mean(pairs.map(({ after }) => after)), locale)
				await expect(page.getByText(m.measures_from_to({ from, to }, as))).toBeVisible()
				await expectAccessible(page)
				const csv = await (await page.request.get(`${cohort}/exports/responses.csv`)).text()
				const recorded = database().select().from(responses).where(inArray(responses.userId, everybody)).all()
				expect(csv.trimEnd().split('\r\n')).toHaveLength(recorded.length + 1)
				for (const each of people) expect(csv).not.toContain(each)
			})

			await test.step('the trainer sees who has come how far, and each one’s answers, but no reflection', async () => {
				await page.goto(cohort)
				await page.getByText(m.insight_as_table({}, as)).first().click()
				await expect(page.getByRole('rowheader', { name: people[0] ?? '' }).first()).toBeVisible()
				await expectAccessible(page)
				await page.goto(`${cohort}/people/${own}`)
				await page
					.locator('summary', { has: page.getByRole('heading', { level: 3 }) })
					.first()
					.click()
				await expect(page.getByText(inPercent(1, locale)).first()).toBeVisible()
				await page.goto(`${cohort}/certificates`)
				const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: people[0] ?? '' }) })
				await expect(row.getByText(m.certificate_valid({}, as))).toBeVisible()
			})
		})

		async function takeTest(
			page: Page,
			form: 'pre' | 'post',
			questions: Record<string, CompiledQuestion>,
			how: 'right' | 'wrong',
		) {
			await page.goto(`/learn/${MODULE}/assessment`)
			const start = form === 'pre' ? m.start_pre_test({}, as) : m.start_post_test({}, as)
			await page.getByRole('button', { name: start }).click()
			for (const id of await askedOn(page, manner))
				await answerInAttempt(page, questions[id] as CompiledQuestion, how, manner)
			await page.getByRole('button', { name: m.finish_and_send({}, as) }).click()
			await expect(page.getByRole('button', { name: m.finish_and_send({}, as) })).toBeHidden()
		}
	})
}

const idOf = (path: string) => path.split('/').at(-1) ?? ''

/** Who takes part in a cohort. */
function enrolled(path: string): string[] {
	const isIn = and(eq(enrolments.cohortId, idOf(path)), eq(enrolments.state, 'active'))
	return database()
		.select()
		.from(enrolments)
		.where(isIn)
		.all()
		.map(({ userId }) => userId)
}

function nameOf(userId: string): string | undefined {
	return database().select().from(users).where(eq(users.id, userId)).get()?.displayName
}

/**
 * The score of each person's first submitted test of a form, from nothing but their responses: of every question that was
 * asked the last answer counts, none is nought, and the score is the mean.
 */
function scoresOf(userIds: string[], form: 'pre' | 'post'): { userId: string; score: number }[] {
	const taken = database()
		.select()
		.from(attempts)
		.where(and(inArray(attempts.userId, userIds), eq(attempts.moduleId, MODULE), eq(attempts.form, form)))
		.all()
		.filter(({ submittedAt }) => submittedAt !== null)
	return userIds.flatMap((userId) => {
		const [first] = taken.filter((each) => each.userId === userId).sort((a, b) => a.number - b.number)
		if (!first) return []
		const given = database().select().from(responses).where(eq(responses.attemptId, first.id)).all()
		const scores = first.itemIds.map((id) => {
			const [last] = given.filter(({ questionId }) => questionId === id).sort((a, b) => b.tryNumber - a.tryNumber)
			return last?.score ?? 0
		})
		return [{ userId, score: scores.reduce((sum, score) => sum + score, 0) / scores.length }]
	})
}

function inPercent(fraction: number, locale: string): string {
	return new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'percent', maximumFractionDigits: 0 }).format(fraction)
}
