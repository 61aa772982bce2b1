import { eq, sql } from 'drizzle-orm'
import type { Erasure } from '#app/identity/erasure.server.ts'
import type { Transaction } from '#db/connection.ts'
import { replaceValue } from '#db/replace-value.ts'
import {
	contextGrants,
	draftSaves,
	imageUploads,
	programmeSettings,
	reviewComments,
	revisions,
} from '#db/schema/adaptation.ts'
import { users } from '#db/schema/identity.ts'

/**
 * What the person wrote for others stays, as the programme's text with nobody's name beside it. That all of it was one
 * person's work stays known, since two people have to agree on a text. A name put down as that of who checked the law
 * becomes a dash where it is theirs; the grants they had go with the account, by their foreign key.
 */
export function eraseAuthor(tx: Transaction, { personId, remainsId }: Erasure): void {
	const person = tx.select({ name: users.displayName }).from(users).where(eq(users.id, personId)).get()
	tx.run(
		sql`update ${revisions} set checklist = json_set(checklist, '$.lawCheckedBy', '—')
			where instr(json_extract(checklist, '$.lawCheckedBy'), ${person?.name ?? ''}) > 0`,
	)
	const asWriter = [revisions.authorId, revisions.submittedBy, draftSaves.savedBy, imageUploads.uploadedBy]
	const asReviewer = [revisions.decidedBy, reviewComments.authorId, reviewComments.resolvedBy]
	const asAdmin = [contextGrants.grantedBy, programmeSettings.changedBy]
	replaceValue(tx, [...asWriter, ...asReviewer, ...asAdmin], personId, remainsId)
}
