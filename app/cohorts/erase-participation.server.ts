import { and, eq, inArray } from 'drizzle-orm'
import type { Erasure } from '#app/identity/erasure.server.ts'
import type { Transaction } from '#db/connection.ts'
import { replaceValue } from '#db/replace-value.ts'
import {
	attendances,
	cohortMessages,
	cohorts,
	cohortTrainers,
	enrolments,
	joinSlips,
	liveSessions,
} from '#db/schema/cohorts.ts'

/**
 * Keeps that somebody took part and was there, under the nameless id, and who did what as a trainer likewise. What waits
 * for an answer to the person ends. Their calendar, their choices about mail, what was sent to them and their place
 * among the trainers go with the account: by its foreign key.
 */
export function eraseParticipation(tx: Transaction, { personId, remainsId }: Erasure): void {
	tx.delete(enrolments)
		.where(and(eq(enrolments.userId, personId), inArray(enrolments.state, ['requested', 'declined'])))
		.run()
	tx.update(joinSlips).set({ displayName: '' }).where(eq(joinSlips.usedBy, personId)).run()
	const asParticipant = [enrolments.userId, enrolments.changedBy, attendances.userId, joinSlips.usedBy]
	const asTrainer = [
		cohorts.createdBy,
		cohortTrainers.addedBy,
		joinSlips.createdBy,
		liveSessions.createdBy,
		attendances.recordedBy,
		cohortMessages.authorId,
	]
	replaceValue(tx, [...asParticipant, ...asTrainer], personId, remainsId)
}
