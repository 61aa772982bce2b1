import { href } from 'react-router'
import { textOfRevision } from '#app/adaptation/revision-text.server.ts'
import { startDraft } from '#app/adaptation/start-draft.server.ts'
import { PREVIEW_AFTER_MS } from '#app/adaptation/use-preview.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { findPerson, replaceRoles } from '#app/identity/people.server.ts'
import type { Database } from '#db/connection.ts'
import { exchange } from './client.ts'
import { percentile } from './percentile.ts'
import { atMost, type Finding } from './report.ts'
import type { Running } from './servers.ts'
import type { Person } from './tape.ts'

const FILE = { contextId: BASE_LAYER, path: 'introduction/en/the-gap.mdx' }

/** Makes somebody an author who is writing at a lesson. Returns its text. */
export function startWriting(db: Database, { userId }: Person, now: number): string {
	db.transaction((tx) => replaceRoles(tx, userId, ['author']))
	const user = findPerson(db, userId)
	const started = user && startDraft(db, { ...FILE, user, client: null, now })
	if (!started?.ok) throw new Error(`The draft was refused: ${started?.reason}`)
	return textOfRevision(db, started.revision)
}

/** From the last key struck until the reply with the new words is there: the editor's own pause, and its request. */
export async function measurePreview(
	server: Running,
	{ writer, text, count }: { writer: Person; text: string; count: number },
): Promise<Finding> {
	const path = href('/trainer/adaptations/:context/edit/*', { context: FILE.contextId, '*': FILE.path })
	const get = (page: string) => exchange(server.address, { method: 'GET', path: page }, writer.cookie)
	const opened = await get(path)
	if (opened.status !== 200) throw new Error(`The editor answered ${opened.status}.`)
	const times: number[] = []
	for (let number = 0; number < count; number++) {
		const words = `These words are number ${number}.`
		const { body, contentType } = await encode({ intent: 'preview', inline: '1', text: `${text}\n${words}\n` })
		const sent = { method: 'POST' as const, path: `${path}.data`, body, headers: { 'Content-Type': contentType } }
		const startedAt = performance.now()
		const reply = await exchange(server.address, sent, writer.cookie)
		times.push(PREVIEW_AFTER_MS + performance.now() - startedAt)
		if (!reply.text.includes(words)) throw new Error(`The preview (${reply.status}) does not have the new words.`)
	}
	return atMost('Preview after typing: p95', percentile(times, 0.95), 300, 'ms', 0)
}

/** As the editor sends it. */
async function encode(fields: Record<string, string>): Promise<{ body: string; contentType: string }> {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	const encoded = new Response(form)
	return { contentType: encoded.headers.get('Content-Type') ?? '', body: await encoded.text() }
}
