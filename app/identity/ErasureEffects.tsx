import { m } from '#app/i18n/messages.ts'
import { Card } from '#app/ui/Page.tsx'

/** What goes when a person is erased, and what stays without them. */
export function ErasureEffects() {
	return (
		<div className="grid gap-6 md:grid-cols-2">
			<Card>
				<h2 className="font-semibold text-lg">{m.erase_goes_title()}</h2>
				<ul className="mt-2 list-disc space-y-2 ps-5">
					<li>{m.erase_goes_account()}</li>
					<li>{m.erase_goes_workbook()}</li>
					<li>{m.erase_goes_words()}</li>
					<li>{m.erase_goes_certificates()}</li>
					<li>{m.erase_goes_mail()}</li>
				</ul>
			</Card>
			<Card>
				<h2 className="font-semibold text-lg">{m.erase_stays_title()}</h2>
				<ul className="mt-2 list-disc space-y-2 ps-5">
					<li>{m.erase_stays_results()}</li>
					<li>{m.erase_stays_texts()}</li>
					<li>{m.erase_stays_log()}</li>
					<li>{m.erase_stays_surveys()}</li>
					<li>{m.erase_stays_copies()}</li>
				</ul>
			</Card>
		</div>
	)
}
