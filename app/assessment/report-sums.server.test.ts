import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { addLearner } from './learner.fixture.ts'
import { readGainSums, readScoreSums, rebuildSums } from './report-sums.server.ts'
import { testRoom } from './test-room.fixture.ts'

/** Three people: with both tests, with a second post-test, and without a pre-test; in two contexts. */
function programme() {
	const db = createTestDatabase()
	const [one, two, three] = ['one', 'two', 'three'].map((id) => testRoom(db, { ...addLearner(db, id) }))
	if (!one || !two || !three) throw new Error('There are three.')
	three.learner.contextId = null
	one.take('pre', 1, 1)
	one.take('post', 1, 3)
	two.take('pre', 1, 0)
	two.take('post', 1, 1)
	two.take('post', 2, 4)
	three.take('post', 1, 2)
	return db
}

test('submitting adds to the sums, first attempts only and pairs where there are two', () => {
	const db = programme()
	expect(readScoreSums(db, null).map(({ contextId, form, n, score }) => [contextId, form, n, score])).toEqual([
		['base', 'post', 1, 0.5],
		['sn', 'post', 2, 1],
		['sn', 'pre', 2, 0.5],
	])
	const whole = readGainSums(db, 'sn').find(({ objective }) => objective === '')
	expect(whole).toMatchObject({ n: 2, before: 0.5, after: 1, beforeSquared: 0.25, afterSquared: 0.625, product: 0.375 })
	expect(readGainSums(db, 'base')).toEqual([])
})

test('what is kept is what the attempts say, and made anew it is the same', () => {
	const db = programme()
	const kept = () => ({ scores: readScoreSums(db, null), gains: readGainSums(db, null) })
	const before = kept()
	expect(before.gains.map(({ objective }) => objective).sort()).toEqual(['', 'define', 'map'])
	db.$client.exec('update gain_sums set after = 99; delete from score_sums')
	rebuildSums(db)
	expect(kept()).toEqual(before)
})
