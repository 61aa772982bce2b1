import { useEffect, useRef } from 'react'
import { newWriteId } from './use-activity.ts'

/** Headings are named by their words, which differ from language to language; their order does not. */
const PLACE = /^#place-(\d{1,4})$/
const headingsIn = (root: ParentNode) => [...root.querySelectorAll('.prose :is(h2, h3)[id]')]

/** The part of an address that leads to the heading under which one reads now, whatever language the page is in. */
export function keptPlace(): string {
	const isPassed = (heading: Element) => heading.getBoundingClientRect().top < window.innerHeight * 0.4
	const passed = headingsIn(document).filter(isPassed).length
	return passed === 0 ? '' : `#place-${passed}`
}

/**
 * Remembers the heading that a reader has come to, and sends it once, when they leave: one small message a visit.
 * Without scripts the place is that of the last activity. Who comes from another language is led to where they were.
 */
export function usePlace() {
	const article = useRef<HTMLElement>(null)
	useEffect(() => {
		const headings = article.current ? headingsIn(article.current) : []
		const kept = Number(PLACE.exec(window.location.hash)?.[1] ?? 0)
		const heading = headings[Math.min(kept, headings.length) - 1]
		if (heading) window.location.replace(`#${heading.id}`)

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
