import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'

/** Takes a code from paper to the page that checks it. */
export function CheckForm({ typed = '' }: { typed?: string }) {
	return (
		<form action={href('/verify')} className="max-w-md space-y-1.5">
			<label htmlFor="code" className="block font-semibold">
				{m.certificate_code()}
			</label>
			<p id="code-hint" className="text-muted text-sm">
				{m.verify_code_hint()}
			</p>
			<div className="flex flex-wrap gap-3">
				<input
					id="code"
					name="code"
					type="text"
					required
					maxLength={60}
					defaultValue={typed}
					dir="ltr"
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					aria-describedby="code-hint"
					className="block min-h-11 min-w-0 grow rounded-md border border-edge bg-surface px-3 py-2 font-mono text-ink"
				/>
				<Button look="primary">{m.verify_check()}</Button>
			</div>
		</form>
	)
}
