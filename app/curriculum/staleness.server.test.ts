import { expect, test } from 'vitest'
import { overridesIn } from './layer-files.server.ts'
import { fileKey } from './layer-path.ts'
import { GAP, gapWith, LAW, layersRoom } from './layers.fixture.ts'
import { settleVariant } from './settle-variant.server.ts'
import { staleness, stalenessOf } from './staleness.server.ts'
import { textsOf } from './texts.server.ts'

const GIT_LAW = 'modules/intro/en/slots/law.mdx'
const FRENCH_LAW = fileKey('base', 'intro/fr/slots/law.mdx')
const stale = ({ db }: Awaited<ReturnType<typeof layersRoom>>) => [...stalenessOf(db).keys()].sort()

test('after the first build nothing is stale', async () => {
	expect(stale(await layersRoom())).toEqual([])
})

test('a translation in git goes stale when its source changes there and it does not', async () => {
	const room = await layersRoom()
	await room.build({ [GIT_LAW]: 'Another law.\n' })
	expect(stale(room)).toEqual([FRENCH_LAW, fileKey('kenya', LAW)].sort())
	// Building once more does not make it fresh.
	await room.build({ [GIT_LAW]: 'Another law.\n' })
	expect(stale(room)).toEqual([FRENCH_LAW, fileKey('kenya', LAW)].sort())
	await room.build({ [GIT_LAW]: 'Another law.\n', 'modules/intro/fr/slots/law.mdx': 'Une autre loi.\n' })
	expect(stale(room)).toEqual([fileKey('kenya', LAW)])
	await room.build()
	expect(stale(room)).toEqual([])
})

test('it tells since when, what it was over and what is there now', async () => {
	const room = await layersRoom()
	const before = textsOf(room.db, 'base', LAW).inForce?.hash
	await room.publish('base', LAW, 'A new law.\n')
	const after = textsOf(room.db, 'base', LAW).inForce?.hash
	expect(staleness(room.db, 'kenya', LAW)).toEqual({ since: 2_000, belowHash: before, nowHash: after })
	expect(staleness(room.db, 'base', LAW)).toBeNull()
	expect(staleness(room.db, 'kenya', GAP)).toBeNull()
	await room.publish('base', LAW, null)
	expect(stale(room)).toEqual([])
})

test('a written text goes stale by a new one between it and the base, and is still read', async () => {
	const room = await layersRoom({ 'contexts/kenya/intro/en/slots/law.mdx': null })
	await room.publish('kenya', LAW, 'The act.\n')
	await room.publish('africa', LAW, 'The treaty.\n')
	expect(stale(room)).toEqual([fileKey('kenya', LAW)])
	expect(room.read('kenya')).toContain('The act.')
})

test('a minor change makes nothing stale, and leaves stale what was', async () => {
	const room = await layersRoom()
	await room.publish('base', LAW, 'Your law goes here!\n', { isMinor: true })
	expect(stale(room)).toEqual([])
	await room.publish('base', LAW, 'Quite another law.\n', { revision: 2 })
	await room.publish('base', LAW, 'Quite another law!\n', { revision: 3, isMinor: true })
	expect(stale(room)).toEqual([FRENCH_LAW, fileKey('kenya', LAW)].sort())
})

test('who finds it right as it is settles it, once they have seen the latest', async () => {
	const room = await layersRoom()
	await room.publish('base', LAW, 'One.\n')
	const seen = staleness(room.db, 'kenya', LAW)?.nowHash ?? null
	await room.publish('base', LAW, 'Two.\n')
	const settle = (belowHash: string | null, path = LAW) =>
		settleVariant(room.db, { layer: 'kenya', path, origin: 'shipped', belowHash, now: room.tick() })
	expect(settle(seen)).toEqual({ ok: false, reason: 'overtaken' })
	expect(settle(staleness(room.db, 'kenya', LAW)?.nowHash ?? null)).toEqual({ ok: true })
	expect(stale(room)).toEqual([FRENCH_LAW])
	expect(settle(seen, GAP)).toEqual({ ok: false, reason: 'not-found' })
	// It stays settled when git is built again, as long as nothing else changes.
	await room.build()
	expect(stale(room)).toEqual([FRENCH_LAW])
	await room.publish('base', LAW, null)
	expect(stale(room)).toEqual([fileKey('kenya', LAW)])
})

test('a build keeps what was written, and what it is over', async () => {
	const room = await layersRoom()
	await room.publish('kenya', GAP, gapWith('The wall', 'Our wall'))
	await room.build({ 'modules/intro/en/gap.mdx': gapWith('One.', 'Wrong.') })
	expect(room.read('kenya')).toContain('Our wall')
	expect(stale(room)).toContain(fileKey('kenya', GAP))
	const own = overridesIn(room.db, ['kenya']).map(({ path, origin, revision }) => ({ path, origin, revision }))
	expect(own).toEqual([
		{ path: GAP, origin: 'written', revision: 1 },
		{ path: LAW, origin: 'shipped', revision: null },
	])
	expect(overridesIn(room.db)).toHaveLength(2)
})

test('a file that git loses is gone, and what was over it says so', async () => {
	const room = await layersRoom()
	await room.publish('kenya', LAW, 'The act.\n')
	await room.build({ 'contexts/kenya/intro/en/slots/law.mdx': null })
	expect(staleness(room.db, 'kenya', LAW)).toMatchObject({ nowHash: textsOf(room.db, 'base', LAW).inForce?.hash })
})
