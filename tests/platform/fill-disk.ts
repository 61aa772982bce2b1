// Loaded into the platform's process before it: makes the disk full, as far as SQLite can tell, and empties it again.
import type { Database } from '#db/connection.ts'

const MOST_PAGES = 2 ** 31 - 2
const holder = globalThis as typeof globalThis & { lmsDatabase?: Database }

process.on('message', (wish) => {
	const client = holder.lmsDatabase?.$client
	if (!client) throw new Error('The platform has no database yet')
	// The limit is of the connection, so it has to be set from within; SQLITE_FULL then comes from where a disk's would.
	if (wish === 'fill') client.exec('vacuum')
	const pages = wish === 'fill' ? Number(client.pragma('page_count', { simple: true })) : MOST_PAGES
	client.pragma(`max_page_count = ${pages}`)
	process.send?.('done')
})
// It listens, but does not keep the process alive by itself.
process.channel?.unref()
