import { expect, test } from 'vitest'
import { calendarFeedOf } from '#app/cohorts/calendar-feeds.server.ts'
import { db, send } from './requests.ts'
import { personOf } from './world.ts'

const someone = await personOf('practitioner')
const act = (form: Record<string, string>) => send('/settings/calendar', { as: someone, form })
const path = () => `/calendar/${calendarFeedOf(db, someone.id)?.token}`

test('a calendar is made, found without signing in, changed and removed by its owner', async () => {
	await act({ intent: 'make' })
	const first = path()
	const answer = await send(first)
	expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
	expect(answer.headers.get('cache-control')).toBe('no-store')
	expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
	const page = await send('/settings/calendar', { as: someone })
	expect(await page.text()).toContain(first)
	expect(page.headers.get('cache-control')).toBe('no-store')
	await act({ intent: 'make' })
	expect([(await send(first)).status, (await send(path())).status]).toEqual([404, 200])
	const second = path()
	await act({ intent: 'remove' })
	expect((await send(second)).status).toBe(404)
})

test('a program may ask for the head alone', async () => {
	await act({ intent: 'make' })
	const head = await send(path(), { method: 'HEAD' })
	expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
	expect(await head.text()).toBe('')
})

test('who asks again and again has to wait, and is told how long', async () => {
	await act({ intent: 'make' })
	const answers = []
	for (let ask = 0; ask < 21; ask++) answers.push(await send(path()))
	expect(answers.map(({ status }) => status)).toEqual([...Array(20).fill(200), 429])
	expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
})
