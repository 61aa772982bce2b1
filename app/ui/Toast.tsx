import { useState } from 'react'
import { useLocation } from 'react-router'

type ToastProps = {
	message: string | null
	/** What the server said with it: another object each time it says something. */
	told: unknown
}

/**
 * Says once what a form has done, on the page that it led to. It belongs to that page: the next one has it no more,
 * although the frame around both is not fetched anew.
 */
export function Toast({ message, told }: ToastProps) {
	const { key } = useLocation()
	const [place, setPlace] = useState({ told, key })
	if (place.told !== told) setPlace({ told, key })
	if (message === null || place.key !== key) return null
	return (
		<p role="status" className="no-print border-good border-b bg-good-soft px-4 py-3 text-center font-medium">
			{message}
		</p>
	)
}
