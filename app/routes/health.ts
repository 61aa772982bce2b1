import { sql } from 'drizzle-orm'
import { curriculumVersion } from '#app/curriculum/current-curriculum.server.ts'
import { db } from '#db/database.server.ts'
import manifest from '../../package.json'

/** For monitors: whether this process can read its database, and what it runs. No secrets, no numbers about people. */
export function loader() {
	try {
		db.get(sql`select 1`)
		return Response.json({
			status: 'ok',
			version: manifest.version,
			node: process.version,
			curriculum: curriculumVersion(db),
			database: 'ok',
		})
	} catch {
		return Response.json({ status: 'failing', version: manifest.version, database: 'unreadable' }, { status: 503 })
	}
}
