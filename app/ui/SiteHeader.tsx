import { href, useLocation } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button, ButtonLink } from './Button.tsx'
import { FramePart } from './FramePart.tsx'
import { isAtOrBelow, Link } from './Link.tsx'

type Reader = { displayName: string; roles: readonly string[] }

/** The head of every page. */
export function SiteHeader({ reader, html }: { reader: Reader | null; html: string | undefined }) {
	const { pathname } = useLocation()
	return (
		<FramePart as="header" html={html} className="no-print border-line border-b bg-surface">
			<HeaderContent reader={reader} current={currentPlace(reader, pathname)} />
		</FramePart>
	)
}

/**
 * The name of the place, and where one can go; on a phone the places fold into a menu that needs no script.
 * @param current of `currentPlace`
 */
export function HeaderContent({ reader, current }: { reader: Reader | null; current: string | null }) {
	return (
		<div className="mx-auto flex max-w-6xl items-center gap-x-2 px-4 py-2 sm:gap-x-4 sm:px-6">
			<Link
				to={reader ? href('/learn') : href('/')}
				className="flex min-h-11 min-w-0 items-center gap-2.5 font-bold leading-tight no-underline"
			>
				<Mark />
				{m.product_name()}
			</Link>
			{reader ? <Places reader={reader} current={current} /> : <SignInLink />}
		</div>
	)
}

/** The address of the place that a page belongs to, or null. */
export function currentPlace(reader: Pick<Reader, 'roles'> | null, pathname: string): string | null {
	if (!reader) return null
	const places = [...placesFor(reader.roles), { to: href('/settings') }]
	return (
		places.find(({ to, also = [] }: Pick<Place, 'to' | 'also'>) =>
			[to, ...also].some((page) => isAtOrBelow(pathname, page)),
		)?.to ?? null
	)
}

function SignInLink() {
	return (
		<nav aria-label={m.main_navigation()} className="ms-auto whitespace-nowrap">
			<ButtonLink look="quiet" to={href('/sign-in')}>
				{m.sign_in()}
			</ButtonLink>
		</nav>
	)
}

/** One list: a row where there is room, and on a phone what the menu button opens, which takes no script. */
function Places({ reader, current }: { reader: Reader; current: string | null }) {
	return (
		<>
			<button
				type="button"
				popoverTarget="places"
				className="ms-auto flex min-h-11 cursor-pointer items-center rounded-md px-3 font-semibold text-accent hover:bg-accent-soft lg:hidden"
			>
				{m.menu()}
			</button>
			<nav
				id="places"
				popover="auto"
				aria-label={m.main_navigation()}
				className="inset-x-0 top-15 bottom-auto m-0 w-full border-line border-y bg-surface px-4 py-3 text-ink shadow-lg lg:static lg:block lg:w-auto lg:grow xl:max-w-236 xl:shrink-0 lg:border-0 lg:p-0 lg:shadow-none"
			>
				<PlaceList places={placesFor(reader.roles)} name={reader.displayName} current={current} />
			</nav>
		</>
	)
}

const PLACE =
	'flex min-h-11 items-center whitespace-nowrap rounded-md px-3 text-ink lg:px-2 no-underline hover:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent'

/** `also` lists the pages beside it, which its page leads to. */
type Place = { to: string; label: string; also?: string[] }

function PlaceList({ places, name, current }: { places: Place[]; name: string; current: string | null }) {
	const currentAt = (place: string) => (place === current ? 'page' : undefined)
	return (
		<ul className="flex flex-col lg:flex-row lg:flex-wrap lg:items-center">
			{places.map((place) => (
				<li key={place.to}>
					<Link to={place.to} aria-current={currentAt(place.to)} className={PLACE}>
						{place.label}
					</Link>
				</li>
			))}
			<li className="lg:ms-auto">
				{/* Where the places leave no room beside them, both go to the next line together. */}
				<ul className="flex flex-col lg:flex-row lg:items-center">
					<li className="min-w-0">
						<Link to={href('/settings')} aria-current={currentAt(href('/settings'))} className={PLACE}>
							<span className="sr-only">{m.settings()}: </span>
							<bdi className="truncate lg:max-w-40">{name}</bdi>
						</Link>
					</li>
					<li>
						<form method="post" action={href('/sign-out')}>
							<Button look="quiet" className="w-full whitespace-nowrap lg:w-auto lg:px-2 max-lg:justify-start">
								{m.sign_out()}
							</Button>
						</form>
					</li>
				</ul>
			</li>
		</ul>
	)
}

function placesFor(roles: readonly string[]): Place[] {
	const isOneOf = (...wanted: string[]) => wanted.some((role) => roles.includes(role))
	return [
		{ to: href('/learn'), label: m.my_learning() },
		{ to: href('/workbook'), label: m.workbook() },
		{ to: href('/toolbox'), label: m.resources(), also: [href('/library'), href('/glossary')] },
		...(isOneOf('trainer', 'admin') ? [{ to: href('/trainer'), label: m.role_trainer() }] : []),
		...(!isOneOf('trainer', 'admin') && isOneOf('author', 'reviewer')
			? [{ to: href('/trainer/adaptations'), label: m.adaptations() }]
			: []),
		...(isOneOf('author', 'reviewer', 'trainer', 'admin') ? [{ to: href('/author'), label: m.role_author() }] : []),
		...(isOneOf('admin') ? [{ to: href('/admin'), label: m.role_admin() }] : []),
	]
}

/** Two paths that meet: many actors, one person. */
function Mark() {
	return (
		<svg viewBox="0 0 32 32" className="size-7 shrink-0 text-accent" aria-hidden="true">
			<g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round">
				<path d="M5 7c8 0 7 9 11 9M5 25c8 0 7-9 11-9M16 16h11" />
			</g>
			<circle cx="16" cy="16" r="3.6" fill="currentColor" />
		</svg>
	)
}
