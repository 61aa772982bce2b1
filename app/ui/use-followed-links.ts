import { useEffect } from 'react'
import { useNavigate } from 'react-router'

/** Lets the router follow the links to our pages (`Link.tsx`), wherever they stand. Without scripts the browser does. */
export function useFollowedLinks() {
	const navigate = useNavigate()
	useEffect(() => {
		function follow(event: MouseEvent) {
			const path = pathToFollow(event, window.location)
			if (path === null) return
			event.preventDefault()
			const { pathname, search, hash } = window.location
			void navigate(path, { replace: path === pathname + search + hash })
		}
		document.addEventListener('click', follow)
		return () => document.removeEventListener('click', follow)
	}, [navigate])
}

type Click = Pick<MouseEvent, 'target' | 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'defaultPrevented'>

/** Where a click leads, or null where it is the browser's: another window, a download, a place on the same page. */
export function pathToFollow(click: Click, here: Pick<Location, 'origin' | 'pathname' | 'search'>): string | null {
	const isPlain = click.button === 0 && !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey)
	if (!isPlain || click.defaultPrevented || !(click.target instanceof Element)) return null
	const link = click.target.closest<HTMLAnchorElement>('a[data-page]')
	if (!link || (link.target && link.target !== '_self')) return null
	const { origin, pathname, search, hash } = new URL(link.href)
	const isSamePage = pathname === here.pathname && search === here.search
	return origin !== here.origin || (isSamePage && hash) ? null : pathname + search + hash
}
