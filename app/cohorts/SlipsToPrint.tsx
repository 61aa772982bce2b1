import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { PrintButton } from '#app/ui/PrintButton.tsx'
import { type Slip, SlipSheet } from './SlipSheet.tsx'

/** Slips that were just made, the one time their codes are shown, with how to get them onto paper. */
export function SlipsToPrint({ cohort, slips, slipsPage }: { cohort: string; slips: Slip[]; slipsPage: string }) {
	return (
		<section aria-labelledby="slips" className="space-y-6">
			<div className="no-print">
				<Notice tone="good" role="status">
					<h2 id="slips" className="font-semibold text-lg">
						{m.joining_slips_ready({ count: slips.length })}
					</h2>
					<p className="mt-1">{m.joining_slips_ready_text()}</p>
					<div className="mt-3 flex flex-wrap gap-3">
						<PrintButton label={m.joining_print()} />
						<ButtonLink to={slipsPage}>{m.joining_to_slips()}</ButtonLink>
					</div>
				</Notice>
			</div>
			<SlipSheet cohort={cohort} slips={slips} />
		</section>
	)
}
