import { formatDay, number as shownNumber } from '#app/i18n/format.ts'
import { directionOf, type InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { QrCode } from '#app/ui/QrCode.tsx'

export type Slip = {
	number: number
	displayName: string
	locale: InterfaceLocale
	/** The last day on which it opens something. */
	lastDay: string
	/** In groups. */
	code: string
	address: string
	qr: { side: number; path: string }
}

/** Join slips to print and cut: eight to a sheet of A4, each in the language of its reader. */
export function SlipSheet({ cohort, slips }: { cohort: string; slips: Slip[] }) {
	return (
		<ul className="slip-sheet">
			{slips.map((slip) => (
				<li key={slip.number} lang={slip.locale} dir={directionOf(slip.locale)} className="slip">
					<OneSlip cohort={cohort} slip={slip} />
				</li>
			))}
		</ul>
	)
}

function OneSlip({ cohort, slip }: { cohort: string; slip: Slip }) {
	const { number, displayName, locale, lastDay, code, address, qr } = slip
	const to = { locale }
	return (
		<>
			<div className="slip-words">
				<p className="slip-platform">{m.product_name({}, to)}</p>
				<p className="slip-cohort">
					<bdi>{cohort}</bdi>
				</p>
				<p className="slip-name">
					{displayName ? <bdi>{displayName}</bdi> : <span className="slip-blank">{m.joining_slip_name({}, to)}</span>}
				</p>
				<p>{m.joining_slip_how({}, to)}</p>
				<p className="slip-address" dir="ltr">
					{address}
				</p>
			</div>
			<QrCode code={qr} label={m.joining_slip_qr({}, to)} className="slip-qr" />
			<p className="slip-code" dir="ltr">
				{code}
			</p>
			<p className="slip-foot">
				<span>{m.joining_slip_once({ date: formatDay(lastDay, locale) }, to)}</span>
				<span>{m.joining_slip_number({ number: shownNumber(locale, number) }, to)}</span>
			</p>
		</>
	)
}
