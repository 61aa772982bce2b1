import { Form } from 'react-router'
import { fieldMessage } from '#app/i18n/field-messages.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { ErasureEffects } from '#app/identity/ErasureEffects.tsx'
import { erasureReasonLabel } from '#app/identity/erasure-reason-label.ts'
import { ERASURE_REASONS } from '#app/identity/erasure-reasons.ts'
import { Button, buttonClasses } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Page.tsx'
import { ErasureHindered } from './ErasureHindered.tsx'

type EraseCardProps = {
	displayName: string
	/** Null where nothing hinders it. */
	hindrances: Parameters<typeof ErasureHindered>[0]['hindrances'] | null
	fault: string | null
}

/** Erasing somebody who asked for it: says what it does, wants the reason, and then is done for good. */
export function EraseCard({ displayName, hindrances, fault }: EraseCardProps) {
	const name = isolated(displayName)
	return (
		<Card>
			<h2 className="font-semibold text-lg">{m.erase_person_title()}</h2>
			<p className="mt-1 mb-4 text-muted">{m.erase_person_text({ name })}</p>
			{hindrances ? (
				<ErasureHindered hindrances={hindrances} />
			) : (
				<details open={fault !== null}>
					<summary className={`list-none ${buttonClasses('danger')}`}>{m.erase_person()}</summary>
					<div className="mt-4 space-y-6">
						<ErasureEffects />
						<Form method="post" className="max-w-md space-y-4 rounded-md bg-bad-soft p-4">
							<input type="hidden" name="intent" value="erase" />
							<fieldset aria-describedby={fault ? 'erase-fault' : undefined}>
								<legend className="font-semibold">{m.erase_reason()}</legend>
								{ERASURE_REASONS.map((reason) => (
									<label key={reason} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
										<input
											type="radio"
											name="reason"
											value={reason}
											required
											className="mt-1 size-5 shrink-0 accent-accent"
										/>
										{erasureReasonLabel(reason)}
									</label>
								))}
								{fault ? (
									<p id="erase-fault" role="alert" className="font-medium text-bad text-sm">
										{fieldMessage(fault)}
									</p>
								) : null}
							</fieldset>
							<p>{m.erase_person_question({ name })}</p>
							<Button look="danger">{m.erase_for_good()}</Button>
						</Form>
					</div>
				</details>
			)}
		</Card>
	)
}
