import { useEffect, useRef } from 'react'

/**
 * Where the reader goes on after an act of theirs replaced what they were in: without it the focus would fall back to
 * the top of the page. Nothing moves on the first showing.
 *
 * @param shown tells one showing from the next
 */
export function useFocusAfterChange(shown: string | number) {
	const place = useRef<HTMLDivElement>(null)
	const before = useRef(shown)
	useEffect(() => {
		if (before.current !== shown) place.current?.focus()
		before.current = shown
	}, [shown])
	return place
}
