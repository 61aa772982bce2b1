import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findMedia } from '#app/curriculum/media.server.ts'
import { imageUploads } from '#db/schema/adaptation.ts'
import { media } from '#db/schema/curriculum.ts'
import { adaptationRoom, compiler, GAP, LAW, LAW_FR } from './adaptation-room.fixture.ts'
import { exportLayer } from './export-layer.server.ts'
import { importLayer } from './import-layer.server.ts'
import { writeLayerArchive } from './layer-archive.ts'
import { readArchive } from './read-archive.server.ts'
import { sweepImages } from './sweep-images.server.ts'
import { uploadImage } from './upload-image.server.ts'
import { isPixelsOnly } from './webp-chunks.ts'

const DAY_MS = 24 * 60 * 60_000
/** Two by two points, red. */
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
	'base64',
)

type Room = Awaited<ReturnType<typeof adaptationRoom>>
const exported = ({ db, awa, act }: Room) => {
	const result = exportLayer(db, { contextId: 'africa', ...act(awa) })
	if (!result.ok) throw new Error(result.reason)
	return result.bytes
}
const imported = (room: Room, bytes: Uint8Array, contextId = 'africa') =>
	importLayer(room.db, { contextId, bytes, compiler, ...room.act(room.awa) })
async function filesOf(bytes: Uint8Array) {
	const archive = await readArchive(bytes)
	if (!archive.ok) throw new Error('unreadable')
	return archive.files.map(({ path }) => path)
}
async function withPicture(room: Room) {
	const uploaded = await uploadImage(room.db, { contextId: 'africa', bytes: PNG, ...room.act(room.awa) })
	if (!uploaded.ok) throw new Error(uploaded.reason)
	return uploaded
}
const figure = ({ src, width, height }: { src: string; width: number; height: number }) =>
	`The Malabo Convention.\n\n<Figure src="${src}" alt="A red square" width="${width}" height="${height}" />\n`

test('a context that is exported, imported elsewhere and published there is exported with the same bytes', async () => {
	const here = await adaptationRoom()
	const picture = await withPicture(here)
	await here.publish([here.awa, here.bintou], ['africa', LAW], figure(picture))
	await here.publish([here.awa, here.bintou], ['africa', LAW_FR], 'La convention de Malabo.\n')
	const bytes = exported(here)
	expect(await filesOf(bytes)).toEqual([`intro/en/${picture.src}`, LAW, LAW_FR])

	const there = await adaptationRoom()
	const report = await imported(there, bytes)
	if (!report.ok) throw new Error(report.reason)
	expect(report.files.map(({ result }) => result)).toEqual(['picture', 'draft', 'draft'])
	expect(await filesOf(exported(there))).toEqual([])
	for (const file of report.files) {
		if (file.result !== 'draft') continue
		const draft = there.revisionOf(file.revisionId)
		expect(await there.submit(there.awa, draft)).toEqual({ ok: true })
		expect(await there.approve(there.bintou, draft)).toEqual({ ok: true })
	}
	expect(Buffer.from(exported(there)).equals(bytes)).toBe(true)
	expect(await imported(there, bytes)).toMatchObject({
		files: [{ result: 'picture' }, { result: 'same' }, { result: 'same' }],
	})
})

test('an import says of each file what became of it, and touches nobody’s draft', async () => {
	const room = await adaptationRoom()
	const { db, bintou, draft } = room
	const mine = draft(bintou, 'africa', LAW, 'What Bintou writes.\n')
	const text = (words: string) => Buffer.from(words)
	const bytes = writeLayerArchive([
		{ path: LAW, bytes: text('Another law.\n') },
		{ path: LAW_FR, bytes: text('Une autre loi.\n') },
		{ path: GAP, bytes: text('---\ntitle: The gap\naim: x\n---\n\n{process.exit()}\n') },
		{ path: 'intro/en/assessment.mdx', bytes: text('---\ntitle: Mine\n---\n\nx\n') },
		{ path: 'intro/de/slots/law.mdx', bytes: text('Ein Gesetz.\n') },
		{ path: 'intro/en/figures/way.svg', bytes: text('<svg xmlns="http://www.w3.org/2000/svg"/>') },
		{ path: 'glossary/en.yaml', bytes: text('firewall: { words: { firewall: wall } }\n') },
		{ path: 'context.yaml', bytes: text('parent: [1\n') },
	])
	const report = await imported(room, bytes)
	if (!report.ok) throw new Error(report.reason)
	expect(report.files.map(({ path, result }) => `${path} ${result}`)).toEqual([
		'context.yaml refused',
		'glossary/en.yaml draft',
		'intro/de/slots/law.mdx refused',
		'intro/en/assessment.mdx not-adaptable',
		'intro/en/figures/way.svg refused',
		`${GAP} refused`,
		`${LAW} draft-exists`,
		`${LAW_FR} draft`,
	])
	expect(room.revisionOf(mine.id)).toEqual(mine)
	expect(db.select().from(media).where(eq(media.mime, 'image/webp')).all()).toEqual([])
})

test('what is no archive is refused, and nobody imports or exports a context of others', async () => {
	const { db, chege, layla, act, ...rest } = await adaptationRoom()
	const room = { db, chege, layla, act, ...rest }
	expect(await imported(room, Buffer.from('not a zip'))).toMatchObject({ ok: false, reason: 'unreadable' })
	for (const user of [chege, layla]) {
		expect(exportLayer(db, { contextId: 'africa', ...act(user) })).toEqual({ ok: false, reason: 'not-allowed' })
		const bytes = writeLayerArchive([])
		const refused = await importLayer(db, { contextId: 'africa', bytes, compiler, ...act(user) })
		expect(refused).toEqual({ ok: false, reason: 'not-allowed' })
	}
})

test('a picture is kept as what one sees, for who may write there', async () => {
	const room = await adaptationRoom()
	const { db, chege, awa, act } = room
	const upload = (user: typeof awa, bytes: Uint8Array) => uploadImage(db, { contextId: 'africa', bytes, ...act(user) })
	expect(await upload(chege, PNG)).toEqual({ ok: false, reason: 'not-allowed' })
	expect(await upload(awa, Buffer.from('<svg/>'))).toEqual({ ok: false, reason: 'not-an-image' })
	const picture = await withPicture(room)
	const kept = findMedia(db, `${picture.hash}.webp`)
	expect(kept?.mime).toBe('image/webp')
	expect(isPixelsOnly(kept?.bytes ?? Buffer.alloc(0))).toBe(true)
})

test('a picture that says more than one sees is not imported', async () => {
	const room = await adaptationRoom()
	const { hash } = await withPicture(room)
	const plain = findMedia(room.db, `${hash}.webp`)?.bytes ?? Buffer.alloc(0)
	const exif = Buffer.concat([Buffer.from('EXIF'), Buffer.from([4, 0, 0, 0]), Buffer.from('here')])
	const telling = Buffer.concat([plain, exif])
	telling.writeUInt32LE(telling.length - 8, 4)
	expect(isPixelsOnly(plain)).toBe(true)
	expect(isPixelsOnly(telling)).toBe(false)
	expect(isPixelsOnly(Buffer.concat([plain, Buffer.from('here')]))).toBe(false)
	expect(isPixelsOnly(plain.subarray(0, 20))).toBe(false)
})

test('pictures that no text shows are swept after a day; those of any revision stay', async () => {
	const room = await adaptationRoom()
	const { db, awa, bintou, publish, tick } = room
	const picture = await withPicture(room)
	expect(sweepImages(db, tick())).toBe(0)
	await publish([awa, bintou], ['africa', LAW], figure(picture))
	await publish([awa, bintou], ['africa', LAW], 'Without a picture.\n')
	expect(sweepImages(db, tick() + DAY_MS)).toBe(0)
	expect(findMedia(db, `${picture.hash}.webp`)).not.toBeNull()

	const other = await adaptationRoom()
	const unused = await withPicture(other)
	expect(sweepImages(other.db, other.tick() + DAY_MS)).toBe(1)
	expect(findMedia(other.db, `${unused.hash}.webp`)).toBeNull()
	expect(other.db.select().from(imageUploads).all()).toEqual([])
})
