import { eraseAnswers } from '#app/assessment/erase-answers.server.ts'
import type { Erasure } from '#app/identity/erasure.server.ts'
import type { Transaction } from '#db/connection.ts'
import { replaceValue } from '#db/replace-value.ts'
import { certificates, lessonProgress, moduleCompletions, surveyTurns } from '#db/schema/learning.ts'

/**
 * Keeps how far the person came, what they answered and completed, and that they were asked in surveys, under the
 * nameless id. Their workbook, their certificates and the ids of their writes go with the account: by its foreign key.
 */
export function eraseRecord(tx: Transaction, erasure: Erasure): void {
	for (const [before, after] of eraseAnswers(tx, erasure)) {
		replaceValue(tx, [moduleCompletions.attemptId], before, after)
	}
	const kept = [lessonProgress.userId, moduleCompletions.userId, surveyTurns.userId]
	replaceValue(tx, [...kept, certificates.revokedBy], erasure.personId, erasure.remainsId)
}
