import { asc, eq } from 'drizzle-orm'
import { m } from '#app/i18n/messages.ts'
import { moment, type OwnTable, ownTable } from '#app/identity/own-data.ts'
import type { Database } from '#db/connection.ts'
import { contextGrants, imageUploads, reviewComments, revisions } from '#db/schema/adaptation.ts'

/** What a person wrote for others to learn from: which texts in which versions, not the texts, which are the programme's. */
export function ownWriting(db: Database, userId: string): OwnTable[] {
	return [grants(db, userId), written(db, userId), comments(db, userId), pictures(db, userId)]
}

function grants(db: Database, userId: string): OwnTable {
	const { contextId, grantedAt } = contextGrants
	return ownTable({
		key: 'mayAdapt',
		title: m.own_may_adapt(),
		columns: { contextId: m.own_context(), grantedAt: moment(m.own_since()) },
		rows: db.select({ contextId, grantedAt }).from(contextGrants).where(eq(contextGrants.userId, userId)).all(),
	})
}

function written(db: Database, userId: string): OwnTable {
	const { contextId, path, number, state, note, createdAt, updatedAt, publishedAt } = revisions
	return ownTable({
		key: 'adaptations',
		title: m.own_adaptations(),
		note: m.own_adaptations_note(),
		columns: {
			contextId: m.own_context(),
			path: m.own_file(),
			number: m.own_version(),
			state: m.own_state(),
			note: m.own_about(),
			createdAt: moment(m.own_begun()),
			updatedAt: moment(m.own_changed()),
			publishedAt: moment(m.own_published()),
		},
		rows: db
			.select({ contextId, path, number, state, note, createdAt, updatedAt, publishedAt })
			.from(revisions)
			.where(eq(revisions.authorId, userId))
			.orderBy(asc(createdAt))
			.all(),
	})
}

function comments(db: Database, userId: string): OwnTable {
	const { body, at } = reviewComments
	return ownTable({
		key: 'reviewComments',
		title: m.own_comments(),
		columns: {
			contextId: m.own_context(),
			path: m.own_file(),
			number: m.own_version(),
			body: m.own_text(),
			at: moment(m.own_when()),
		},
		rows: db
			.select({ contextId: revisions.contextId, path: revisions.path, number: revisions.number, body, at })
			.from(reviewComments)
			.innerJoin(revisions, eq(revisions.id, reviewComments.revisionId))
			.where(eq(reviewComments.authorId, userId))
			.orderBy(asc(at))
			.all(),
	})
}

function pictures(db: Database, userId: string): OwnTable {
	const { contextId, hash, uploadedAt } = imageUploads
	return ownTable({
		key: 'pictures',
		title: m.own_pictures(),
		columns: { contextId: m.own_context(), hash: m.own_file(), uploadedAt: moment(m.own_when()) },
		rows: db
			.select({ contextId, hash, uploadedAt })
			.from(imageUploads)
			.where(eq(imageUploads.uploadedBy, userId))
			.orderBy(asc(uploadedAt))
			.all(),
	})
}
