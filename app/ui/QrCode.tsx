/** The white margin that cameras need around a code, in modules (ISO/IEC 18004: four). */
const QUIET_ZONE = 4

type QrCodeProps = {
	/** `side` modules wide and high, the dark ones as one path. */
	code: { side: number; path: string }
	/** What it is for, to who cannot see it. */
	label: string
	className?: string
}

/** A QR code, black on white in every palette: cameras read no other. */
export function QrCode({ code: { side, path }, label, className = '' }: QrCodeProps) {
	const outer = side + 2 * QUIET_ZONE
	return (
		<svg
			role="img"
			aria-label={label}
			viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${outer} ${outer}`}
			shapeRendering="crispEdges"
			className={className}
		>
			<rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={outer} height={outer} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	)
}
