import { Form } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { attendanceField, NOT_RECORDED } from './attendance-form.ts'
import { ATTENDANCES, type Attendance } from './live-session.ts'

type AttendanceFormProps = {
	people: readonly { userId: string; name: string; state: Attendance | null; joinedLater: boolean }[]
}

const LABELS: Record<Attendance, () => string> = {
	present: m.attendance_present,
	absent: m.attendance_absent,
	excused: m.attendance_excused,
}

/**
 * Everybody in one form, each with three answers, of which none is given beforehand; what was written down by mistake can
 * be taken back.
 */
export function AttendanceForm({ people }: AttendanceFormProps) {
	return (
		<Form method="post" className="space-y-5">
			<ul className="divide-y divide-line border-line border-y">
				{people.map(({ userId, name, state, joinedLater }) => (
					<li key={`${userId} ${state}`}>
						<fieldset className="flex flex-wrap items-center justify-between gap-x-6 py-2">
							<legend className="float-start me-auto min-w-0 py-2 font-semibold">
								<bdi>{name}</bdi>
								{joinedLater ? (
									<span className="block font-normal text-muted text-sm">{m.attendance_joined_later()}</span>
								) : null}
							</legend>
							<div className="flex flex-wrap gap-x-5">
								{ATTENDANCES.map((choice) => (
									<Choice key={choice} name={attendanceField(userId)} value={choice} isChosen={state === choice}>
										{LABELS[choice]()}
									</Choice>
								))}
								{state === null ? null : (
									<Choice name={attendanceField(userId)} value={NOT_RECORDED} isChosen={false}>
										{m.insight_not_recorded()}
									</Choice>
								)}
							</div>
						</fieldset>
					</li>
				))}
			</ul>
			<div className="flex flex-wrap gap-3">
				<Button look="primary" name="intent" value="attendance">
					{m.attendance_save()}
				</Button>
				<Button name="rest" value="present">
					{m.attendance_save_rest()}
				</Button>
			</div>
		</Form>
	)
}

type ChoiceProps = { name: string; value: string; isChosen: boolean; children: string }

function Choice({ name, value, isChosen, children }: ChoiceProps) {
	return (
		<label className="flex min-h-11 cursor-pointer items-center gap-2">
			<input type="radio" name={name} value={value} defaultChecked={isChosen} className="size-5 accent-accent" />
			{children}
		</label>
	)
}
