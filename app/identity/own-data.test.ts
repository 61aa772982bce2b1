import { expect, test } from 'vitest'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { moment, ownDataJson, ownTable, share } from './own-data.ts'
import { ownDataPage } from './own-data-page.ts'

const AT = Date.UTC(2027, 1, 14, 9, 30)
const table = ownTable({
	key: 'tests',
	title: 'Tests & more',
	note: 'What was asked.',
	columns: {
		form: { label: 'Kind', words: { pre: 'pre-test' } },
		submittedAt: moment('Handed in'),
		score: share('Score'),
		answers: 'Answers',
	},
	rows: [
		{ form: 'pre', submittedAt: AT, score: 0.5, answers: ['<b>one</b>', 'two'] },
		{ form: 'post', submittedAt: null, score: null, answers: [] },
	],
})
const empty = ownTable({ key: 'sessions', title: 'Devices', columns: {}, rows: [] })

test('the file for programs holds codes, moments in UTC and every table, the empty ones too', () => {
	expect(JSON.parse(ownDataJson([table, empty], AT))).toEqual({
		format: 'own-data',
		version: 1,
		madeAt: '2027-02-14T09:30:00.000Z',
		tests: [
			{ form: 'pre', submittedAt: '2027-02-14T09:30:00.000Z', score: 0.5, answers: ['<b>one</b>', 'two'] },
			{ form: 'post', submittedAt: null, score: null, answers: [] },
		],
		sessions: [],
	})
})

test('the page says the same in words, with the key of each column, and holds no markup of others', () => {
	const page = withWording({ locale: 'en', digits: 'latn' }, () => ownDataPage([table, empty], 'en', AT))
	for (const said of [
		'Tests &amp; more',
		'What was asked.',
		'pre-test',
		'14 Feb 2027, 09:30',
		'50%',
		'—',
		'Nothing.',
	]) {
		expect(page).toContain(said)
	}
	expect(page).toContain('<th scope="col">Handed in<br><code dir="ltr">submittedAt</code></th>')
	expect(page).toContain('&lt;b&gt;one&lt;/b&gt;\ntwo')
	expect(page).not.toMatch(/<script|https?:/)
})
