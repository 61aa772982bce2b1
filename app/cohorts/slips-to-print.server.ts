import { localDay } from '#app/platform/local-time.ts'
import { drawQrCode, type QrDrawing } from '#app/platform/qr-code.ts'
import type { Cohort } from './cohort.ts'
import type { PrintedSlip } from './join-slips.server.ts'
import { groupedCode } from './slip-code.ts'

export type SlipToPrint = Omit<PrintedSlip, 'expiresAt'> & {
	/** The last day on which it opens something, in the cohort's time zone. */
	lastDay: string
	/** Where the code is typed, without `https://`. */
	address: string
	qr: QrDrawing
}

/** Slips with what stands on paper: the code in groups, the address to type, and both as one QR code. */
export function slipsToPrint(
	slips: readonly PrintedSlip[],
	{ timeZone }: Pick<Cohort, 'timeZone'>,
	origin: string,
): SlipToPrint[] {
	const address = `${origin.replace(/^https?:\/\//, '')}/join`
	return slips.map(({ expiresAt, ...slip }) => ({
		...slip,
		lastDay: localDay(expiresAt, timeZone),
		code: groupedCode(slip.code),
		address,
		qr: drawQrCode(`${origin}/join?code=${slip.code}`),
	}))
}
