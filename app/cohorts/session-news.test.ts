import { expect, test } from 'vitest'
import { sessionNews } from './session-news.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE
const known = { startsAt: NOW + 3_000 * MINUTE, minutes: 90, place: 'Salle 3', link: '' }
const settled = { updatedAt: NOW - 5 * MINUTE, cancelledAt: null }
const past = { startsAt: NOW - 100 * MINUTE }

test.each([
	['moved', {}, { startsAt: known.startsAt + 60 * MINUTE }, 'changed'],
	['made longer', {}, { minutes: 120 }, 'changed'],
	['held elsewhere', {}, { place: 'Salle 4' }, 'changed'],
	['held online', {}, { link: 'https://meet.example/a' }, 'changed'],
	['as it was', {}, {}, 'nothing'],
	['cancelled', {}, { cancelledAt: NOW - 5 * MINUTE }, 'cancelled'],
	['still being changed', {}, { place: 'Salle 4', updatedAt: NOW - 4 * MINUTE }, 'later'],
	['soon, and moved just now', { startsAt: NOW + 30 * MINUTE }, { updatedAt: NOW }, 'changed'],
	['over, and corrected', past, { ...past, place: 'Salle 4' }, 'nothing'],
	['over, and cancelled', past, { ...past, cancelledAt: NOW - 5 * MINUTE }, 'nothing'],
	['moved to the past', {}, past, 'later'],
	['moved from the past to a day to come', past, {}, 'changed'],
])('of a session that is %s there is to be told: %j %j %s', (_, knownAs, changes, news) => {
	expect(sessionNews({ ...known, ...settled, ...changes }, { ...known, ...knownAs }, NOW)).toBe(news)
})
