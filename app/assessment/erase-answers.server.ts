import { and, eq, sql } from 'drizzle-orm'
import type { Erasure } from '#app/identity/erasure.server.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Transaction } from '#db/connection.ts'
import { replaceValue } from '#db/replace-value.ts'
import { attempts, responses } from '#db/schema/assessment.ts'

/**
 * Keeps attempts and answers with their scores under the nameless id, and empties what the person typed in words. They
 * get new ids of their own, too, since earlier exports name them.
 *
 * @returns old ids of attempts to new ones, for whoever else refers to them; nothing is checked before the transaction ends
 */
export function eraseAnswers(tx: Transaction, { personId, remainsId }: Erasure): Map<string, string> {
	const isTyped = and(eq(responses.userId, personId), sql`json_extract(${responses.answer}, '$.kind') = 'short-text'`)
	tx.update(responses)
		.set({ answer: JSON.stringify({ kind: 'short-text', text: '' }) })
		.where(isTyped)
		.run()
	tx.run(sql`pragma defer_foreign_keys = on`)
	const taken = tx.select({ id: attempts.id }).from(attempts).where(eq(attempts.userId, personId)).all()
	const renewed = new Map(taken.map(({ id }) => [id, newId()]))
	for (const [before, after] of renewed) replaceValue(tx, [attempts.id, responses.attemptId], before, after)
	tx.update(responses).set({ id: sql`lower(hex(randomblob(16)))` }).where(eq(responses.userId, personId)).run()
	replaceValue(tx, [attempts.userId, responses.userId], personId, remainsId)
	return renewed
}
