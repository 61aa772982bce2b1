import type { ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: string }

/**
 * A link to a page of ours. It is a plain one, which `use-followed-links.ts` follows without loading a document anew:
 * the router's own link takes the server ten times as long, and a page has a dozen.
 *
 * @param to a whole path, or a query of this page
 */
export function Link({ to, ...props }: LinkProps) {
	return <a href={to} data-page="" {...props} />
}

/** Whether `path` is that of a page, or of one that lies below it. */
export function isAtOrBelow(path: string, page: string): boolean {
	return path === page || path.startsWith(`${page}/`)
}
