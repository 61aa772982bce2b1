import { useLocation } from 'react-router'
import { isAtOrBelow, Link } from './Link.tsx'

type SubNavProps = {
	/** Names the group of pages to screen readers. */
	label: string
	/** `isExact` where other places of the area lie below this one. */
	places: { to: string; label: string; isExact?: boolean }[]
	/** As the pages it stands above. */
	width?: 'narrow' | 'wide'
}

/** The pages of one area, above each of them. */
export function SubNav({ label, places, width = 'wide' }: SubNavProps) {
	const { pathname } = useLocation()
	return (
		<nav aria-label={label} className="no-print border-line border-b bg-surface">
			<ul className={`mx-auto flex flex-wrap gap-x-1 px-2 sm:px-3 ${width === 'narrow' ? 'max-w-3xl' : 'max-w-6xl'}`}>
				{places.map((place) => (
					<li key={place.to}>
						<Link
							to={place.to}
							aria-current={
								(place.isExact ? pathname === place.to : isAtOrBelow(pathname, place.to)) ? 'page' : undefined
							}
							className="flex min-h-11 items-center border-transparent border-b-3 px-2 text-muted sm:px-3 no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
						>
							{place.label}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
