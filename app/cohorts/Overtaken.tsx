import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Notice } from '#app/ui/Page.tsx'

/** Over a form that was not saved, because somebody else saved theirs first; what was typed stands in it. */
export function Overtaken() {
	const { pathname } = useLocation()
	const here = useRef<HTMLDivElement>(null)
	// Who saved is at the end of the form.
	useEffect(() => here.current?.focus(), [])
	return (
		<div ref={here} tabIndex={-1} className="mb-6 max-w-3xl outline-none">
			<Notice tone="caution" role="alert">
				<p>{m.cohort_overtaken()}</p>
				<a
					href={pathname}
					target="_blank"
					className="link inline-flex min-h-11 items-center font-semibold"
					rel="noopener"
				>
					{m.cohort_overtaken_see()}
				</a>
			</Notice>
		</div>
	)
}
