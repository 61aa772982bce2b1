import { expect, test } from 'vitest'
import { curriculumSnapshots } from '#db/schema/curriculum.ts'
import { createTestDatabase } from '#tests/database.ts'
import { readerDigits } from './reader-digits.server.ts'

const contexts = [
	{ id: 'mena', name: { en: 'MENA' }, digits: 'arab' },
	{ id: 'levant', parent: 'mena', name: { en: 'Levant' } },
	{ id: 'maghreb', parent: 'mena', name: { en: 'Maghreb' }, digits: 'latn' },
]

test.each([
	['ar', 'levant', 'arab'],
	['ar', 'maghreb', 'latn'],
	['ar', null, 'latn'],
	['ar', 'gone', 'latn'],
	['fr', 'levant', 'latn'],
] as const)('a reader of %s in the context %s reads %s digits', (locale, contextId, digits) => {
	const db = createTestDatabase()
	const body = JSON.stringify({ contexts })
	db.insert(curriculumSnapshots).values({ hash: 'x', body, publishedAt: 1 }).run()
	expect(readerDigits(db, { locale, contextId })).toBe(digits)
})

test('before the first publication, pages that need none still have digits', () => {
	expect(readerDigits(createTestDatabase(), { locale: 'ar', contextId: 'levant' })).toBe('latn')
})
