import { Form } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Card } from '#app/ui/Page.tsx'
import { canMove, possibleActs } from './enrolment-acts.ts'
import { enrolmentActLabel } from './enrolment-label.ts'
import type { EnrolmentState } from './enrolments.server.ts'

type PersonEnrolmentProps = {
	displayName: string
	state: EnrolmentState
	/** Where they could go on instead. */
	otherCohorts: { id: string; name: string }[]
}

/** What a trainer can do about somebody's part in the cohort. All of it can be undone, and none of it loses anything. */
export function PersonEnrolment({ displayName, state, otherCohorts }: PersonEnrolmentProps) {
	const acts = possibleActs(state).filter((act) => act !== 'remove')
	return (
		<Card>
			<h2 className="font-semibold text-lg">{m.enrolment()}</h2>
			<p className="mt-1 mb-4 text-muted">{m.enrolment_keeps_record()}</p>
			<div className="space-y-4">
				{acts.map((act) => (
					<Form key={act} method="post">
						<Button name="intent" value={act}>
							{enrolmentActLabel(act)}
						</Button>
					</Form>
				))}
				{canMove(state) && otherCohorts.length > 0 ? <MoveForm otherCohorts={otherCohorts} /> : null}
				{possibleActs(state).includes('remove') ? (
					<Confirm
						label={m.enrolment_remove()}
						question={m.enrolment_remove_question({ name: isolated(displayName) })}
						confirm={m.enrolment_remove_confirm()}
						fields={{ intent: 'remove' }}
					/>
				) : null}
			</div>
		</Card>
	)
}

function MoveForm({ otherCohorts }: Pick<PersonEnrolmentProps, 'otherCohorts'>) {
	return (
		<Form method="post" className="flex max-w-md flex-wrap items-end gap-3">
			<input type="hidden" name="intent" value="move" />
			<label className="min-w-0 grow basis-56 space-y-1.5 font-semibold">
				<span className="block">{m.enrolment_move_to()}</span>
				<select
					name="to"
					className="block min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2 font-normal text-ink"
				>
					{otherCohorts.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</select>
			</label>
			<Button>{m.enrolment_move()}</Button>
		</Form>
	)
}
