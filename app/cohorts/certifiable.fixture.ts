import { insertAttempt } from '#app/assessment/attempts.server.ts'
import type { Certificate } from '#app/learning/certificate.ts'
import { findCertificate } from '#app/learning/certificates.server.ts'
import { findCompletion, insertCompletion } from '#app/learning/module-completions.server.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { replacePlan } from './cohorts.server.ts'
import { putEnrolment } from './enrolments.server.ts'
import { issueCertificate } from './issue-certificate.server.ts'

/** Puts on record that a person completed a module with a post-test of this score, for tests. */
export function completeModule(
	db: Database,
	userId: string,
	{ moduleId, score, at }: { moduleId: string; score: number; at: number },
): void {
	if (findCompletion(db, userId, moduleId)) return
	const attemptId = `${userId}:${moduleId}`
	const reading = { locale: 'fr', contextId: null }
	insertAttempt(db, {
		...reading,
		id: attemptId,
		userId,
		moduleId,
		form: 'post',
		number: 99,
		seed: 'seed',
		contentHash: 'hash',
		itemIds: [],
		startedAt: at,
		submittedAt: at,
		score,
		objectiveScores: {},
	})
	insertCompletion(db, { ...reading, userId, moduleId, completedAt: at, attemptId, score })
}

/** A certificate that a person holds from a cohort, which asks for one module, for tests. */
export function certifiedIn(db: Database, cohort: Cohort, userId: string, locale = 'en'): Certificate {
	const now = Date.now()
	db.transaction((tx) => {
		replacePlan(tx, cohort.id, [{ moduleId: 'monitoring-evaluation', isRequired: true, releaseOn: null, dueOn: null }])
		putEnrolment(tx, { cohortId: cohort.id, userId, state: 'active', changedBy: null }, now)
	})
	completeModule(db, userId, { moduleId: 'monitoring-evaluation', score: 0.9, at: now })
	const result = issueCertificate(db, {
		cohort,
		userId,
		holderName: 'Fatou Ndiaye',
		showsFullName: false,
		locale,
		titleOf: () => 'Monitoring and evaluation',
		issuedBy: userId,
		client: { address: '192.0.2.1', userAgent: '' },
		now,
	})
	const certificate = result.ok ? findCertificate(db, result.certificateId) : null
	if (!certificate) throw new Error('No certificate was issued.')
	return certificate
}
