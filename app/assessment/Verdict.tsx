import { m } from '#app/i18n/messages.ts'

/** Said in words for a screen reader, shown as a sign; never by colour alone. */
export function Verdict({ isRight }: { isRight: boolean }) {
	return (
		<span className={`shrink-0 font-bold ${isRight ? 'text-good' : 'text-bad'}`}>
			<span aria-hidden="true">{isRight ? '✓' : '✗'}</span>
			<span className="sr-only">{isRight ? m.choice_is_right() : m.choice_is_not_right()}</span>
		</span>
	)
}
