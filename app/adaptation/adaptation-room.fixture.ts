import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CompileInput, CompileResult } from '#app/curriculum/compile-document.ts'
import { createCompilePool } from '#app/curriculum/compile-pool.ts'
import type { Compiler } from '#app/curriculum/compiler.ts'
import { writeContent } from '#app/curriculum/content.fixture.ts'
import { formatFault } from '#app/curriculum/fault.ts'
import { publishContent } from '#app/curriculum/publish-content.server.ts'
import { readContentTree } from '#app/curriculum/read-content-tree.server.ts'
import { addPerson, client } from '#app/identity/people.fixture.ts'
import type { Person } from '#app/identity/people.server.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { createTestDatabase } from '#tests/database.ts'
import { approveRevision } from './approve-revision.server.ts'
import { grantContext } from './grant-context.server.ts'
import { findRevision, type Revision } from './revisions.server.ts'
import { saveDraft } from './save-draft.server.ts'
import { startDraft } from './start-draft.server.ts'
import { type Submission, submitRevision } from './submit-revision.server.ts'

export const LAW = 'intro/en/slots/law.mdx'
export const LAW_FR = 'intro/fr/slots/law.mdx'
export const GAP = 'intro/en/gap.mdx'

/** All test files of a process share its thread, which ends with it: loading the compiler takes longer than most tests. */
const pool = createCompilePool({ size: 1 })

const compiled = new Map<string, Promise<CompileResult>>()
/** The real compiler; the same input is compiled once in a process. */
export const compiler: Compiler = {
	outline: pool.outline,
	compile(input: CompileInput) {
		const key = JSON.stringify(input)
		const known = compiled.get(key) ?? pool.compile(input)
		compiled.set(key, known)
		return known
	},
}

export const submission: Submission = {
	note: 'Names our law.',
	checklist: { recognisable: 'no', readByCommunity: 'yes', lawCheckedBy: 'A lawyer', lawCheckedOn: '2026-11-01' },
	reviewBy: '2027-05-01',
	isMinor: false,
}

/** Publishes a small curriculum, or a changed one over what is there, as a build does. */
export async function build(db: Database, changes: Readonly<Record<string, string | null>> = {}, now = 0) {
	const folder = mkdtempSync(join(tmpdir(), 'adaptation-'))
	try {
		writeContent(folder, changes)
		const published = await publishContent(db, { tree: readContentTree(folder), compiler, now })
		if (!published.ok) throw new Error(published.faults.map(formatFault).join('\n'))
		return published
	} finally {
		rmSync(folder, { recursive: true })
	}
}

/**
 * A programme in a database of its own: the contexts `africa` and `kenya` below it, an admin, two trainers of Africa, one
 * of Kenya, two authors. Each act is a minute later than the last.
 */
export async function adaptationRoom() {
	const db = createTestDatabase()
	await build(db)
	let clock = 0
	const tick = () => (clock += 60_000)
	const person = (displayName: string, ...roles: User['roles']) => addPerson(db, { displayName, roles })
	const admin = person('Nurul', 'admin')
	const awa = person('Awa', 'trainer')
	const bintou = person('Bintou', 'trainer')
	const chege = person('Chege', 'trainer')
	const layla = person('Layla', 'author')
	const marija = person('Marija', 'author')
	const act = (user: Person) => ({ user, client, now: tick() })
	const grant = (to: Person, contextId: string) => grantContext(db, { personId: to.id, contextId, ...act(admin) })
	grant(awa, 'africa')
	grant(bintou, 'africa')
	grant(chege, 'kenya')

	/** Begins a draft and gives it this text. */
	function draft(user: Person, contextId: string, path: string, text: string): Revision {
		const started = startDraft(db, { contextId, path, ...act(user) })
		if (!started.ok) throw new Error(started.reason)
		const { id: revisionId, version: baseVersion } = started.revision
		const saved = saveDraft(db, { revisionId, text, baseVersion, ...act(user) })
		if (!saved.ok) throw new Error(saved.reason)
		return revisionOf(revisionId)
	}
	function revisionOf(id: string): Revision {
		const revision = findRevision(db, id)
		if (!revision) throw new Error('There is no such revision.')
		return revision
	}
	const submit = (user: Person, revision: Revision, about: Partial<Submission> = {}) =>
		submitRevision(db, { revisionId: revision.id, compiler, ...submission, ...about, ...act(user) })
	const approve = (user: Person, revision: Revision) => {
		const { id: revisionId, version } = revisionOf(revision.id)
		return approveRevision(db, { revisionId, version, decisionNote: '', compiler, ...act(user) })
	}
	/** Written by one, reviewed by another, published. */
	async function publish(
		[writer, reviewer]: [Person, Person],
		[contextId, path]: [string, string],
		text: string,
		about: Partial<Submission> = {},
	): Promise<Revision> {
		const revision = draft(writer, contextId, path, text)
		const handedOver = await submit(writer, revision, about)
		if (!handedOver.ok) throw new Error(JSON.stringify(handedOver))
		const approved = await approve(reviewer, revision)
		if (!approved.ok) throw new Error(JSON.stringify(approved))
		return revisionOf(revision.id)
	}

	return { db, admin, awa, bintou, chege, layla, marija, act, tick, grant, draft, revisionOf, submit, approve, publish }
}
