import type { Act } from '#app/adaptation/act.ts'
import { approveRevision } from '#app/adaptation/approve-revision.server.ts'
import { commentOnRevision } from '#app/adaptation/comment-on-revision.server.ts'
import { grantContext } from '#app/adaptation/grant-context.server.ts'
import { findRevision, listRevisions } from '#app/adaptation/revisions.server.ts'
import { saveDraft } from '#app/adaptation/save-draft.server.ts'
import { startDraft } from '#app/adaptation/start-draft.server.ts'
import { submitRevision } from '#app/adaptation/submit-revision.server.ts'
import { createCompilePool } from '#app/curriculum/compile-pool.ts'
import type { Compiler } from '#app/curriculum/compiler.ts'
import { DEMO_PEOPLE } from '#app/identity/demo-people.server.ts'
import { findAccount, findPerson, type Person } from '#app/identity/people.server.ts'
import type { Role } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { CASE, CONTACT, LOCAL_ACTORS } from './demo-texts.ts'

const DAY_MS = 24 * 60 * 60_000
const CONTEXT = 'west-africa'
const checklist = { recognisable: 'no', readByCommunity: 'yes', lawCheckedBy: '', lawCheckedOn: '' } as const

/** What somebody did, answered with a refusal, stops the demo: it is made of texts that we wrote. */
function done<R extends { ok: boolean }>(result: R): Extract<R, { ok: true }> {
	if (!result.ok) throw new Error(`The demo cannot be filled: ${JSON.stringify(result)}`)
	return result as Extract<R, { ok: true }>
}

/**
 * Gives the demo trainer and reviewer West Africa, and that context a life: a text that was written, reviewed and
 * published, one that waits for review, one that is being written.
 */
export async function fillDemoAdaptations(db: Database, now: number): Promise<void> {
	const compiler = createCompilePool({ size: 1 })
	try {
		await adaptTexts(db, compiler, now)
	} finally {
		await compiler.close()
	}
}

/** Whether that was done before. */
export function hasDemoAdaptations(db: Database): boolean {
	return listRevisions(db, { contextId: CONTEXT, path: LOCAL_ACTORS.path }).length > 0
}

async function adaptTexts(db: Database, compiler: Compiler, now: number): Promise<void> {
	const [admin, trainer, reviewer] = [demoPerson(db, 'admin'), demoPerson(db, 'trainer'), demoPerson(db, 'reviewer')]
	if (!admin || !trainer || !reviewer) return
	const act = (user: Person, daysAgo: number): Act => ({ user, client: null, now: now - daysAgo * DAY_MS })
	for (const { id } of [trainer, reviewer])
		done(grantContext(db, { personId: id, contextId: CONTEXT, ...act(admin, 9) }))

	const actors = draft(LOCAL_ACTORS, 7)
	await submit(actors, 'Des acteurs que les familles de la région connaissent.', 6)
	const { version } = findRevision(db, actors) ?? { version: 0 }
	const decision = { version, decisionNote: 'Clair, et sans nom de personne.', compiler }
	done(await approveRevision(db, { revisionId: actors, ...decision, ...act(reviewer, 5) }))

	const health = draft(CASE, 3)
	await submit(health, 'Le récit se passe dans un village du Sahel, avec un comité de vigilance.', 2)
	const body = 'Le comité est-il reconnaissable ? Il en existe deux de ce nom.'
	done(commentOnRevision(db, { revisionId: health, line: 5, body, ...act(reviewer, 1) }))

	draft(CONTACT, 1)

	function draft({ path, text }: { path: string; text: string }, daysAgo: number): string {
		const by = act(trainer as Person, daysAgo)
		const { revision } = done(startDraft(db, { contextId: CONTEXT, path, ...by }))
		done(saveDraft(db, { revisionId: revision.id, text, baseVersion: revision.version, ...by }))
		return revision.id
	}

	async function submit(revisionId: string, note: string, daysAgo: number): Promise<void> {
		const reviewBy = new Date(now + 180 * DAY_MS).toISOString().slice(0, 10)
		const about = { note, checklist, reviewBy, isMinor: false }
		done(await submitRevision(db, { revisionId, compiler, ...about, ...act(trainer as Person, daysAgo) }))
	}
}

function demoPerson(db: Database, wanted: Role): Person | null {
	const email = DEMO_PEOPLE.find(({ role }) => role === wanted)?.email
	const account = email === undefined ? null : findAccount(db, email)
	return account && findPerson(db, account.id)
}
