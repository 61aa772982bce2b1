import { Form } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { attendanceField } from './attendance-form.ts'
import { ATTENDANCES, type Attendance } from './live-session.ts'

type AttendanceFormProps = { people: readonly { userId: string; name: string; state: Attendance | null }[] }

const LABELS: Record<Attendance, () => string> = {
	present: m.attendance_present,
	absent: m.attendance_absent,
	excused: m.attendance_excused,
}

/** Everybody in one form, each with three answers, of which none is given beforehand. */
export function AttendanceForm({ people }: AttendanceFormProps) {
	return (
		<Form method="post" className="space-y-5">
			<ul className="divide-y divide-line border-line border-y">
				{people.map(({ userId, name, state }) => (
					<li key={`${userId} ${state}`}>
						<fieldset className="flex flex-wrap items-center justify-between gap-x-6 py-2">
							<legend className="float-start me-auto min-w-0 py-2 font-semibold">
								<bdi>{name}</bdi>
							</legend>
							<div className="flex flex-wrap gap-x-5">
								{ATTENDANCES.map((choice) => (
									<label key={choice} className="flex min-h-11 cursor-pointer items-center gap-2">
										<input
											type="radio"
											name={attendanceField(userId)}
											value={choice}
											defaultChecked={state === choice}
											className="size-5 accent-accent"
										/>
										{LABELS[choice]()}
									</label>
								))}
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
