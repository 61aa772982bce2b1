import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from './Button.tsx'

/** Where a page link leads; a bare address is called the previous or the next page. */
type Target = string | { to: string; label: string } | null

/** Back and onward in a list that is longer than a page; nothing where it is not. */
export function Pager({ previous, next }: { previous: Target; next: Target }) {
	const links = [named(previous, m.previous_page()), named(next, m.next_page())].filter((link) => link !== null)
	if (links.length === 0) return null
	return (
		<nav aria-label={m.pages()} className="mt-6 flex flex-wrap gap-3">
			{links.map(({ to, label }) => (
				<ButtonLink key={label} to={to}>
					{label}
				</ButtonLink>
			))}
		</nav>
	)
}

function named(target: Target, label: string) {
	return typeof target === 'string' ? { to: target, label } : target
}
