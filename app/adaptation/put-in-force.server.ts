import type { PublishProgress } from '#app/curriculum/compile-plan.server.ts'
import type { Compiler } from '#app/curriculum/compiler.ts'
import type { Fault } from '#app/curriculum/fault.ts'
import { publishVariants, type VariantChange } from '#app/curriculum/publish-variants.server.ts'
import type { Database, Transaction } from '#db/connection.ts'

export type PublishRefusal<R extends string> =
	| { ok: false; reason: 'faults'; faults: Fault[] }
	/** `overtaken`: something else was published while this was being compiled. */
	| { ok: false; reason: 'overtaken' | R }

type PutInForce<R extends string> = {
	changes: VariantChange[]
	compiler: Compiler
	now: number
	onProgress?: ((progress: PublishProgress) => void) | undefined
	/** Writes the rows that go with it, in the transaction that moves the pointers; a refusal undoes all of it. */
	record: (tx: Transaction) => R | null
}

/** Publishes texts together with what is recorded about them: both or neither. */
export async function putInForce<R extends string>(
	db: Database,
	{ record, ...publication }: PutInForce<R>,
): Promise<{ ok: true } | PublishRefusal<R>> {
	try {
		const published = await publishVariants(db, {
			...publication,
			record(tx) {
				const refusal = record(tx)
				if (refusal !== null) throw new Refused(refusal)
			},
		})
		return published.ok ? { ok: true } : published
	} catch (error) {
		if (error instanceof Refused) return { ok: false, reason: error.reason as R }
		throw error
	}
}

/** Thrown inside the transaction, so that it is rolled back, and caught right outside of it. */
class Refused extends Error {
	readonly reason: string
	constructor(reason: string) {
		super(reason)
		this.reason = reason
	}
}
