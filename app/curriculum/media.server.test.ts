import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { findMedia, hasImage, storeMedia } from './media.server.ts'

test('pictures and drawings are found under what they are, and nothing else is', () => {
	const db = createTestDatabase()
	const [drawing, picture] = ['a'.repeat(64), 'b'.repeat(64)]
	storeMedia(db, { hash: drawing, mime: 'image/svg+xml', bytes: Buffer.from('<svg/>') })
	storeMedia(db, { hash: picture, mime: 'image/webp', bytes: Buffer.from('RIFF') })
	expect(findMedia(db, `${picture}.webp`)?.mime).toBe('image/webp')
	expect(findMedia(db, `${drawing}.svg`)?.mime).toBe('image/svg+xml')
	expect(findMedia(db, `${picture}.png`)).toBeNull()
	expect([hasImage(db, picture), hasImage(db, drawing), hasImage(db, 'c'.repeat(64))]).toEqual([true, false, false])
})
