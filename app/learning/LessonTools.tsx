import type { FormEvent } from 'react'
import { href, useLocation } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { LanguageButtons } from '#app/ui/LanguageButtons.tsx'
import { useIsScripted } from '#app/ui/use-is-scripted.ts'
import { keptPlace } from './use-place.ts'

/**
 * The same lesson, or other text, in another language, and on paper. Progress goes along by itself; the place does where a script can see
 * it.
 */
export function LessonTools({ className, label = m.lesson_reading_in() }: { className: string; label?: string }) {
	const { pathname } = useLocation()
	const isScripted = useIsScripted()

	function keepPlace(event: FormEvent<HTMLFormElement>) {
		const returnTo = event.currentTarget.elements.namedItem('returnTo')
		if (returnTo instanceof HTMLInputElement) returnTo.value = pathname + keptPlace()
	}

	return (
		<div className={`no-print ${className}`}>
			<form method="post" action={href('/preferences')} onSubmit={keepPlace}>
				<input type="hidden" name="returnTo" value={pathname} />
				<fieldset className="-mx-3 flex flex-wrap">
					<legend className="px-3 text-muted text-sm">{label}</legend>
					<LanguageButtons />
				</fieldset>
			</form>
			{isScripted ? (
				<Button type="button" look="quiet" className="-mx-4 max-lg:hidden" onClick={() => window.print()}>
					{m.lesson_print()}
				</Button>
			) : null}
		</div>
	)
}
