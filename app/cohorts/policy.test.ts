import { expect, test } from 'vitest'
import type { Role } from '#app/identity/user.ts'
import {
	canCloseCohort,
	canCreateCohort,
	canExportCohort,
	canExportProgramme,
	canManageCertificates,
	canRunCohort,
	canSeeCertificate,
	canSeeCohort,
	canSeeCohorts,
	canSeeProgramme,
} from './policy.ts'

const who = (id: string, ...roles: Role[]) => ({ id, roles })
const open = { trainerIds: ['awa'], closedAt: null }
const closed = { trainerIds: ['awa'], closedAt: 5 }

test('a trainer sees and runs their own cohorts and no others', () => {
	expect([canSeeCohort(who('awa', 'trainer'), open), canRunCohort(who('awa', 'trainer'), open)]).toEqual([true, true])
	for (const may of [canSeeCohort, canRunCohort, canCloseCohort]) {
		expect(may(who('chege', 'trainer'), open)).toBe(false)
		expect(may(null, open)).toBe(false)
	}
})

test('who is no trainer any more has no cohort, whatever list they still stand in', () => {
	expect(canSeeCohort(who('awa', 'practitioner'), open)).toBe(false)
})

test('an admin sees and runs every cohort', () => {
	expect([canSeeCohort(who('nurul', 'admin'), open), canRunCohort(who('nurul', 'admin'), open)]).toEqual([true, true])
})

test('a closed cohort can be read and opened again, and not run', () => {
	expect(canSeeCohort(who('awa', 'trainer'), closed)).toBe(true)
	expect(canCloseCohort(who('awa', 'trainer'), closed)).toBe(true)
	expect(canRunCohort(who('awa', 'trainer'), closed)).toBe(false)
	expect(canRunCohort(who('nurul', 'admin'), closed)).toBe(false)
})

test.each([
	['trainer', true, false],
	['admin', true, true],
	['reviewer', false, true],
	['author', false, false],
	['practitioner', false, false],
] as const)('a %s: cohorts %s, programme %s', (role, cohorts, programme) => {
	expect(canSeeCohorts(who('x', role))).toBe(cohorts)
	expect(canCreateCohort(who('x', role))).toBe(cohorts)
	expect(canSeeProgramme(who('x', role))).toBe(programme)
})

test('a certificate is seen by its holder and the trainers of its cohort, and managed by these', () => {
	const held = { userId: 'fatou' }
	expect(canSeeCertificate(who('fatou', 'practitioner'), held, open)).toBe(true)
	expect(canSeeCertificate(who('fatou', 'practitioner'), held, null)).toBe(true)
	expect(canSeeCertificate(who('awa', 'trainer'), held, closed)).toBe(true)
	expect(canSeeCertificate(who('chege', 'trainer'), held, open)).toBe(false)
	expect(canSeeCertificate(who('grace', 'practitioner'), held, open)).toBe(false)
	expect(canSeeCertificate(null, held, open)).toBe(false)
	expect(canManageCertificates(who('awa', 'trainer'), closed)).toBe(true)
	expect(canManageCertificates(who('fatou', 'practitioner'), open)).toBe(false)
})

test('records are taken out by those who may see them', () => {
	expect(canExportCohort(who('awa', 'trainer'), closed)).toBe(true)
	expect(canExportCohort(who('chege', 'trainer'), open)).toBe(false)
	expect(canExportProgramme(who('awa', 'trainer'))).toBe(false)
	expect(canExportProgramme(who('marija', 'reviewer'))).toBe(true)
})
