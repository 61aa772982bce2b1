import type { ReactNode } from 'react'

type FramePartProps = {
	as: 'header' | 'footer'
	className: string
	/** On the server, what the children look like: drawn before, see `still-frame.server.tsx`. */
	html: string | undefined
	children: ReactNode
}

/** A part that every page has. The server puts in its ready HTML; a browser brings the same to life. */
export function FramePart({ as: Element, className, html, children }: FramePartProps) {
	return html === undefined ? (
		<Element className={className}>{children}</Element>
	) : (
		<Element className={className} dangerouslySetInnerHTML={{ __html: html }} />
	)
}
