import { Form } from 'react-router'
import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card, Notice } from '#app/ui/Page.tsx'

type GrantsCardProps = {
	grants: { contextId: string; name: string; grantedAt: number }[]
	/** Those that could still be given, each under the wider one it lies in. */
	choices: { id: string; name: string; depth: number }[]
	/** None of the person's roles lets them do anything with it. */
	isIdle: boolean
	error: string | null
}

const STEP = '\u2003'

/** Where a person may adapt texts; each right is given, and taken back, by itself. */
export function GrantsCard({ grants, choices, isIdle, error }: GrantsCardProps) {
	return (
		<Card>
			<h2 className="font-semibold text-lg">{m.grants()}</h2>
			<p className="mt-1 mb-4 text-muted">{m.grants_text()}</p>
			<div className="space-y-4">
				{error ? (
					<Notice tone="bad" role="alert">
						{error}
					</Notice>
				) : null}
				{isIdle ? <Notice tone="caution">{m.grants_idle()}</Notice> : null}
				{grants.length > 0 ? (
					<ul className="divide-y divide-line border-line border-y">
						{grants.map(({ contextId, name, grantedAt }) => (
							<li key={contextId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
								<span>
									<span className="font-medium">{name}</span>
									<span className="block text-muted text-sm">{m.granted_on({ date: formatDate(grantedAt) })}</span>
								</span>
								<Form method="post">
									<input type="hidden" name="intent" value="revoke-grant" />
									<Button name="context" value={contextId}>
										{m.grant_take()}
										<span className="sr-only">: {name}</span>
									</Button>
								</Form>
							</li>
						))}
					</ul>
				) : (
					<p>{m.grants_none()}</p>
				)}
				{choices.length > 0 ? (
					<Form method="post" className="flex flex-wrap items-end gap-3">
						<input type="hidden" name="intent" value="grant" />
						<label className="min-w-0 grow basis-56 space-y-1.5 font-semibold">
							<span className="block">{m.grant_context()}</span>
							<select
								name="context"
								className="block min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2 font-normal text-ink"
							>
								{choices.map(({ id, name, depth }) => (
									<option key={id} value={id}>
										{STEP.repeat(depth) + name}
									</option>
								))}
							</select>
						</label>
						<Button>{m.grant_give()}</Button>
					</Form>
				) : null}
			</div>
		</Card>
	)
}
