import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

/** A QR code to be drawn: `side` modules wide and high, the dark ones as one SVG path. */
export type QrDrawing = { side: number; path: string }

/** Drawn on the server, so that no page has to carry the maker of codes. */
export function drawQrCode(text: string): QrDrawing {
	const code = generate(text, { minCorrectionLevel: correction.M })
	return { side: code.size, path: toSvgPath(code) }
}
