import { Form, href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Notice } from '#app/ui/Page.tsx'

type Reason =
	| 'not-a-code'
	| 'too-many-tries'
	| 'slip-unknown'
	| 'slip-used'
	| 'slip-expired'
	| 'slip-revoked'
	| 'cohort-closed'

const WHY: Record<Reason, () => string> = {
	'not-a-code': m.joining_not_a_code,
	'too-many-tries': m.error_too_many_text,
	'slip-unknown': m.joining_slip_unknown,
	'slip-used': m.joining_slip_used,
	'slip-expired': m.joining_slip_expired,
	'slip-revoked': m.joining_slip_revoked,
	'cohort-closed': m.joining_cohort_closed,
}

/** Asks for the code of a slip; after one that opened nothing, says why and what to do. */
export function CodeForm({ refused }: { refused: { reason: Reason; typed: string } | null }) {
	return (
		<div className="space-y-6">
			{refused ? (
				<Notice tone={refused.reason === 'slip-used' ? 'caution' : 'bad'} role="alert">
					<p id="code-error">{WHY[refused.reason]()}</p>
					{refused.reason === 'slip-used' ? (
						<Link to={href('/sign-in')} className="link inline-block py-2">
							{m.sign_in()}
						</Link>
					) : null}
				</Notice>
			) : null}
			<Form method="get" className="max-w-md space-y-5">
				<div className="space-y-1.5">
					<label htmlFor="code" className="block font-semibold">
						{m.joining_code()}
					</label>
					<p id="code-hint" className="text-muted text-sm">
						{m.joining_code_hint()}
					</p>
					<input
						key={refused?.typed}
						id="code"
						name="code"
						required
						defaultValue={refused?.typed ?? ''}
						inputMode="numeric"
						autoComplete="off"
						maxLength={60}
						dir="ltr"
						aria-describedby={refused ? 'code-error code-hint' : 'code-hint'}
						aria-invalid={refused ? true : undefined}
						className="block min-h-12 w-full rounded-md border border-edge bg-surface px-3 py-2 font-mono text-lg tracking-wider aria-invalid:border-2 aria-invalid:border-bad"
					/>
				</div>
				<Button look="primary" className="px-6">
					{m.joining_continue()}
				</Button>
			</Form>
			<p className="text-muted">{m.joining_no_slip()}</p>
		</div>
	)
}
