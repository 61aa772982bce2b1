import { Button } from './Button.tsx'
import { useIsScripted } from './use-is-scripted.ts'

/** Prints the page; there only where a script can do it, as every browser's own menu prints too. */
export function PrintButton({ label, className = '' }: { label: string; className?: string }) {
	if (!useIsScripted()) return null
	return (
		<Button type="button" className={`no-print ${className}`} onClick={() => window.print()}>
			{label}
		</Button>
	)
}
