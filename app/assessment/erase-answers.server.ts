import { and, eq, sql } from 'drizzle-orm'
import type { Erasure } from '#app/identity/erasure.server.ts'
import type { Transaction } from '#db/connection.ts'
import { replaceValue } from '#db/replace-value.ts'
import { attempts, responses } from '#db/schema/assessment.ts'

/** Keeps attempts and answers with their scores under the nameless id, and empties what the person typed in words. */
export function eraseAnswers(tx: Transaction, { personId, remainsId }: Erasure): void {
	const isTyped = and(eq(responses.userId, personId), sql`json_extract(${responses.answer}, '$.kind') = 'short-text'`)
	tx.update(responses)
		.set({ answer: JSON.stringify({ kind: 'short-text', text: '' }) })
		.where(isTyped)
		.run()
	replaceValue(tx, [attempts.userId, responses.userId], personId, remainsId)
}
