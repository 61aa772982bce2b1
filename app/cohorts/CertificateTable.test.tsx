// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { createRoutesStub } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { CertificateTable } from './CertificateTable.tsx'
import type { CertificateRow } from './cohort-certificates.server.ts'

afterEach(cleanup)

const certificate = (id: string, holderName: string): CertificateRow['certificate'] => ({
	id,
	code: 'QC7CT6MB04G1JDY2',
	userId: id,
	cohortId: 'dakar',
	holderName,
	cohortName: 'Dakar',
	locale: 'fr',
	issuedOn: '2027-02-01',
	modules: [],
	sessionsAttended: 0,
	showsFullName: false,
	issuedAt: 0,
	revokedAt: null,
	revocationReason: null,
	replacedBy: null,
})
const row = (userId: string, displayName: string): CertificateRow => ({
	userId,
	displayName,
	interfaceLocale: 'fr',
	certificate: certificate(`of-${userId}`, displayName),
	ended: [],
	isDue: false,
	met: 6,
	total: 6,
})

const refused = { about: 'of-awa', intent: 'correct', words: 'Awa <3', faults: ['name-not-allowed'] }

function Refused() {
	return <CertificateTable cohortId="dakar" rows={[row('awa', 'Awa'), row('omar', 'Omar')]} refused={refused} />
}

test('a correction that was refused stands open where it was made, with what was typed, and no other form does', () => {
	const Stub = createRoutesStub([{ path: '/', Component: Refused }])
	render(<Stub />)
	const open = screen.getAllByRole('group').filter((group) => group.hasAttribute('open'))
	expect(open).toHaveLength(1)
	const form = within(open[0] as HTMLElement)
	expect(form.getByDisplayValue('Awa <3').getAttribute('aria-invalid')).toBe('true')
	expect(form.getByRole('alert').textContent).toContain('some signs are not allowed')
	expect(screen.getAllByRole('alert')).toHaveLength(1)
})
