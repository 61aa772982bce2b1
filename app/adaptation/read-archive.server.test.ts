import { expect, test } from 'vitest'
import { MAX_ARCHIVE_BYTES, writeLayerArchive } from './layer-archive.ts'
import { readArchive } from './read-archive.server.ts'

test('an archive is unpacked in a thread', async () => {
	const bytes = new Uint8Array(Buffer.from('name: { fr: Sénégal }\n'))
	expect(await readArchive(writeLayerArchive([{ path: 'context.yaml', bytes }]))).toEqual({
		ok: true,
		files: [{ path: 'context.yaml', bytes }],
		faults: [],
	})
})

test('one that is too large, or none at all, is refused', async () => {
	for (const bytes of [new Uint8Array(MAX_ARCHIVE_BYTES + 1), new Uint8Array(3)]) {
		expect(await readArchive(bytes)).toMatchObject({ ok: false, faults: [{ code: 'archive' }] })
	}
})
