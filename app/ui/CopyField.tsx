import { useId, useRef, useState } from 'react'
import { m } from '#app/i18n/messages.ts'
import { Button } from './Button.tsx'
import { useIsScripted } from './use-is-scripted.ts'

/** A text to take along, such as a link: to be marked by hand, or with one touch where scripts run. */
export function CopyField({ label, value }: { label: string; value: string }) {
	const id = useId()
	const input = useRef<HTMLInputElement>(null)
	const isScripted = useIsScripted()
	const [isCopied, setIsCopied] = useState(false)

	async function copy() {
		input.current?.select()
		// Browsers offer the clipboard over TLS and on this machine only; elsewhere the text is at least marked.
		if (!navigator.clipboard) return
		await navigator.clipboard.writeText(value)
		setIsCopied(true)
	}

	return (
		<div className="space-y-1.5">
			<label htmlFor={id} className="block font-semibold">
				{label}
			</label>
			<div className="flex flex-wrap gap-2">
				<input
					id={id}
					ref={input}
					readOnly
					dir="ltr"
					value={value}
					onFocus={(event) => event.currentTarget.select()}
					className="block min-h-11 min-w-0 grow basis-64 rounded-md border border-edge bg-surface px-3 py-2 font-mono text-sm"
				/>
				{isScripted ? (
					<Button type="button" onClick={copy}>
						{m.copy()}
					</Button>
				) : null}
			</div>
			<p role="status" className="text-good text-sm">
				{isCopied ? m.copied() : null}
			</p>
		</div>
	)
}
