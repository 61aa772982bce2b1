import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { href, useBlocker } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from './Button.tsx'
import { needsServer } from './connection.ts'

/**
 * Where the browser knows that it is offline, links and forms lead nowhere and the page stays, with all that is typed on
 * it: going would replace it by an error. Acts that a page sends by itself go on as they are.
 */
export function OfflineNotice() {
	const isOffline = useSyncExternalStore(
		watchLine,
		() => !navigator.onLine,
		() => false,
	)
	const [isHolding, setIsHolding] = useState(false)
	// Only while it is needed: the router warns in the console of a guard that stands by while headings are visited.
	return isOffline || isHolding ? <Guard onHold={setIsHolding} /> : null
}

function watchLine(onChange: () => void) {
	window.addEventListener('online', onChange)
	window.addEventListener('offline', onChange)
	return () => {
		window.removeEventListener('online', onChange)
		window.removeEventListener('offline', onChange)
	}
}

/** Holds who wants to go, until they try again or stay. */
function Guard({ onHold }: { onHold: (isHolding: boolean) => void }) {
	const blocker = useBlocker(needsServer)
	const isHolding = blocker.state !== 'unblocked'
	useEffect(() => onHold(isHolding), [onHold, isHolding])
	return blocker.state === 'blocked' ? <Notice onRetry={blocker.proceed} onClose={blocker.reset} /> : null
}

function Notice({ onRetry, onClose }: { onRetry: () => void; onClose: () => void }) {
	const dialog = useRef<HTMLDialogElement>(null)
	const [isTrying, setIsTrying] = useState(false)
	const [hasTried, setHasTried] = useState(false)
	const id = useId()
	useEffect(() => {
		if (!dialog.current?.open) dialog.current?.showModal()
	}, [])

	// Asked rather than believed: some browsers take themselves for offline and are not.
	async function retry() {
		setIsTrying(true)
		if (await canReachServer()) return onRetry()
		setIsTrying(false)
		setHasTried(true)
	}

	return (
		<dialog
			ref={dialog}
			aria-labelledby={id}
			onClose={onClose}
			className="m-auto w-[calc(100%-2rem)] max-w-md rounded-lg border border-line bg-surface p-6 text-ink shadow-lg backdrop:bg-ink/40"
		>
			<h2 id={id} className="font-bold text-xl">
				{m.offline_title()}
			</h2>
			<p className="mt-2">{m.offline_stay_text()}</p>
			<p role="status" className="mt-2 font-medium text-bad">
				{hasTried && !isTrying ? m.offline_still() : null}
			</p>
			<div className="mt-4 flex flex-wrap gap-3">
				<Button type="button" look="primary" disabled={isTrying} onClick={() => void retry()}>
					{m.answer_try_again()}
				</Button>
				<Button type="button" onClick={() => dialog.current?.close()}>
					{m.close()}
				</Button>
			</div>
		</dialog>
	)
}

function canReachServer(): Promise<boolean> {
	return fetch(href('/health'), { method: 'HEAD', cache: 'no-store' }).then(
		() => true,
		() => false,
	)
}
