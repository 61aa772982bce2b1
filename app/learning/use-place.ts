import { useEffect, useRef } from 'react'
import { newWriteId } from './use-activity.ts'

/**
 * Remembers the heading that a reader has come to, and sends it once, when they leave: one small message a visit.
 * Without scripts the place is that of the last activity.
 */
export function usePlace() {
	const article = useRef<HTMLElement>(null)
	useEffect(() => {
		const headings = [...(article.current?.querySelectorAll('h2[id], h3[id]') ?? [])]
		let place = ''
		let sent = ''
		const observer = new IntersectionObserver(
			(entries) => {
				for (const entry of entries) if (entry.isIntersecting) place = entry.target.id
			},
			{ rootMargin: '0px 0px -60% 0px' },
		)
		for (const heading of headings) observer.observe(heading)

		function send() {
			if (document.visibilityState !== 'hidden' || place === sent) return
			const body = new URLSearchParams({ intent: 'place', place, requestId: newWriteId() })
			if (navigator.sendBeacon(window.location.pathname, body)) sent = place
		}
		document.addEventListener('visibilitychange', send)
		return () => {
			observer.disconnect()
			document.removeEventListener('visibilitychange', send)
		}
	}, [])
	return article
}
