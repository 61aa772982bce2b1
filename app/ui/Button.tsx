import type { ComponentProps } from 'react'
import { Link } from './Link.tsx'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

/** On paper there is nothing to press. */
const SHAPE =
	'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md px-4 py-2 text-center font-semibold no-underline disabled:cursor-not-allowed disabled:opacity-60 print:hidden'
const LOOKS: Record<Look, string> = {
	primary: 'bg-accent text-on-accent hover:bg-accent-strong',
	secondary: 'border border-edge bg-surface text-ink hover:border-accent hover:text-accent',
	quiet: 'px-3 text-accent hover:bg-accent-soft',
	danger: 'border border-bad bg-surface text-bad hover:bg-bad-soft',
}

/** How a button looks, for what is none by itself, such as a `summary`. */
export function buttonClasses(look: Look): string {
	return `${SHAPE} ${LOOKS[look]}`
}

/** A submit button unless told otherwise; `look="primary"` once a page. */
export function Button({ look = 'secondary', className = '', ...props }: ComponentProps<'button'> & { look?: Look }) {
	return <button type="submit" {...props} className={`${SHAPE} ${LOOKS[look]} ${className}`} />
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
	look = 'secondary',
	className = '',
	...props
}: ComponentProps<typeof Link> & { look?: Look }) {
	return <Link {...props} className={`${SHAPE} ${LOOKS[look]} ${className}`} />
}
