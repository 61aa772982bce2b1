import type { SubmissionResult } from '@conform-to/react'
import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { TextField } from '#app/ui/Field.tsx'
import { Card, Notice } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { ClaimFields } from './certificate-forms.ts'
import type { MyCohortCertificate } from './my-certificates.server.ts'
import { RequirementList } from './RequirementList.tsx'

type MyCertificateCardProps = {
	cohort: MyCohortCertificate
	displayName: string
	lastResult: SubmissionResult | null
}

/** One cohort: what it asks for, and the certificate once that is done. */
export function MyCertificateCard({ cohort, displayName, lastResult }: MyCertificateCardProps) {
	const { cohortId, cohortName, certificateId, isDue, requirements } = cohort
	return (
		<Card>
			<h2 className="font-bold text-xl">
				<bdi>{cohortName}</bdi>
			</h2>
			{certificateId ? (
				<div className="mt-4">
					<ButtonLink look="primary" to={href('/certificates/:certificate', { certificate: certificateId })}>
						{m.certificate_open()}
					</ButtonLink>
				</div>
			) : null}
			{isDue ? (
				<section aria-label={m.certificate_claim()} className="mt-4 space-y-4">
					<Notice tone="good">
						<p className="font-semibold">{m.certificate_claim()}</p>
						<p>{m.certificate_claim_text()}</p>
					</Notice>
					<PageForm<ClaimFields>
						lastResult={lastResult}
						defaultValue={{ holderName: displayName }}
						hidden={{ cohort: cohortId }}
					>
						{(fields) => (
							<>
								<TextField
									field={fields.holderName}
									label={m.certificate_name()}
									hint={m.certificate_name_hint()}
									autoComplete="name"
									dir="auto"
								/>
								<Check
									name={fields.showsFullName.name}
									defaultChecked={fields.showsFullName.defaultChecked}
									label={m.certificate_public()}
									hint={m.certificate_public_hint()}
								/>
								<Button look="primary">{m.certificate_get()}</Button>
							</>
						)}
					</PageForm>
				</section>
			) : null}
			<h3 className="mt-5 font-semibold">{m.certificate_asks()}</h3>
			<RequirementList requirements={requirements} />
		</Card>
	)
}
