import { expect, test } from 'vitest'
import { addPerson, auditActions, client } from '#app/identity/people.fixture.ts'
import { findCertificate, showFullName } from '#app/learning/certificates.server.ts'
import { checkCertificate } from '#app/learning/check-certificate.server.ts'
import { createTestDatabase } from '#tests/database.ts'
import { completeModule } from './certifiable.fixture.ts'
import { addCohort } from './cohorts.fixture.ts'
import { replacePlan } from './cohorts.server.ts'
import { putEnrolment } from './enrolments.server.ts'
import { issueCertificate } from './issue-certificate.server.ts'
import { reissueCertificate } from './reissue-certificate.server.ts'
import { revokeCertificate } from './revoke-certificate.server.ts'

const MAY = Date.parse('2027-05-30T23:30:00Z')

function room() {
	const db = createTestDatabase()
	const trainer = addPerson(db, { roles: ['trainer'] })
	const fatou = addPerson(db, { displayName: 'Fatou' })
	const cohort = addCohort(db, trainer.id, { timeZone: 'Asia/Manila' })
	const planned = (moduleId: string, isRequired: boolean) => ({ moduleId, isRequired, releaseOn: null, dueOn: null })
	db.transaction((tx) => {
		replacePlan(tx, cohort.id, [planned('introduction', true), planned('building-trust', false)])
		putEnrolment(tx, { cohortId: cohort.id, userId: fatou.id, state: 'active', changedBy: trainer.id }, 0)
	})
	const issue = (now = MAY) =>
		issueCertificate(db, {
			cohort,
			userId: fatou.id,
			holderName: 'Fatou Ndiaye',
			showsFullName: false,
			locale: 'fr',
			titleOf: (moduleId) => `Titre de ${moduleId}`,
			issuedBy: fatou.id,
			client,
			now,
		})
	function issued() {
		completeModule(db, fatou.id, { moduleId: 'introduction', score: 0.8, at: MAY })
		const result = issue()
		const certificate = result.ok ? findCertificate(db, result.certificateId) : null
		if (!certificate) throw new Error('No certificate was issued.')
		return certificate
	}
	const check = (typed: string, now = MAY) => checkCertificate(db, { typed, network: '192.0.2.0/24', now })
	return { db, trainer, fatou, cohort, issue, issued, check }
}

test('a certificate is issued when all that is required is done, and not before', () => {
	const { db, fatou, issue } = room()
	expect(issue()).toEqual({ ok: false, reason: 'requirements-not-met' })
	completeModule(db, fatou.id, { moduleId: 'building-trust', score: 1, at: MAY })
	expect(issue()).toEqual({ ok: false, reason: 'requirements-not-met' })
	completeModule(db, fatou.id, { moduleId: 'introduction', score: 0.8, at: MAY })
	expect(issue()).toMatchObject({ ok: true })
	expect(auditActions(db)).toEqual(['certificate-issued'])
})

test('what is printed is put on record as it is, with days of the cohort', () => {
	const { issued } = room()
	expect(issued()).toMatchObject({
		holderName: 'Fatou Ndiaye',
		cohortName: 'Dakar, spring',
		issuedOn: '2027-05-31',
		modules: [{ moduleId: 'introduction', title: 'Titre de introduction', completedOn: '2027-05-31', score: 0.8 }],
		code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/),
	})
})

test('asked for twice, it is one certificate', () => {
	const { issue, issued } = room()
	const { id } = issued()
	expect(issue(MAY + 1)).toEqual({ ok: true, certificateId: id })
})

test('who takes no part in the cohort gets none from it', () => {
	const { db, fatou, cohort, trainer, issue } = room()
	completeModule(db, fatou.id, { moduleId: 'introduction', score: 0.8, at: MAY })
	const gone = { cohortId: cohort.id, userId: fatou.id, state: 'removed', changedBy: trainer.id } as const
	db.transaction((tx) => putEnrolment(tx, gone, 1))
	expect(issue()).toEqual({ ok: false, reason: 'not-enrolled' })
})

test('the page that checks it shows every printed field, and of the name what its holder allows', () => {
	const { db, issued, check } = room()
	const certificate = issued()
	const { holderName, cohortName, issuedOn, modules, sessionsAttended } = certificate
	const fields = { cohortName, issuedOn, modules, sessionsAttended, state: 'valid' }
	expect(check(certificate.code)).toMatchObject({ ok: true, certificate: { ...fields, holderName: 'F… N…' } })
	expect(JSON.stringify(check(certificate.code))).not.toContain('Ndiaye')
	showFullName(db, certificate.id, true)
	expect(check(certificate.code.toLowerCase())).toMatchObject({ ok: true, certificate: { ...fields, holderName } })
})

test('a revoked certificate says so, with the reason, and another can be issued', () => {
	const { db, trainer, issue, issued, check } = room()
	const certificate = issued()
	const revoke = () =>
		revokeCertificate(db, { certificate, reason: 'Issued by mistake', revokedBy: trainer.id, client, now: MAY })
	expect(revoke()).toEqual({ ok: true })
	expect(revoke()).toEqual({ ok: false, reason: 'ended-already' })
	expect(check(certificate.code)).toMatchObject({ certificate: { state: 'revoked', reason: 'Issued by mistake' } })
	expect(issue()).toMatchObject({ ok: true })
	expect(auditActions(db)).toEqual(['certificate-issued', 'certificate-revoked', 'certificate-issued'])
})

test('a corrected certificate has the same facts under another code, and the old code says it was replaced', () => {
	const { db, trainer, issued, check } = room()
	const certificate = issued()
	const by = { reissuedBy: trainer.id, timeZone: 'Asia/Manila', client, now: MAY }
	const result = reissueCertificate(db, { certificate, holderName: 'Fatou N’Diaye', reason: 'corrected', ...by })
	const corrected = result.ok ? findCertificate(db, result.certificateId) : null
	expect(corrected).toMatchObject({ holderName: 'Fatou N’Diaye', modules: certificate.modules, revokedAt: null })
	expect(corrected?.code).not.toBe(certificate.code)
	expect(check(certificate.code)).toMatchObject({ certificate: { state: 'replaced' } })
	expect(JSON.stringify(check(certificate.code))).not.toContain(corrected?.code)
	expect(reissueCertificate(db, { certificate, holderName: 'X', reason: '', ...by }).ok).toBe(false)
})

test('codes cannot be guessed: a network that tries many is put off', () => {
	const { issued, check } = room()
	const { code } = issued()
	const tries = Array.from({ length: 40 }, (_, i) => check(`${i}`.padStart(16, '0')))
	expect(tries.slice(0, 30).every((result) => !result.ok && result.reason === 'not-found')).toBe(true)
	expect(tries.at(-1)).toEqual({ ok: false, reason: 'too-many' })
	expect(check(code)).toEqual({ ok: false, reason: 'too-many' })
	expect(check(code, MAY + 60_000)).toMatchObject({ ok: true })
})
