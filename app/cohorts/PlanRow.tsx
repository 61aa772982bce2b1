import type { FieldMetadata } from '@conform-to/react'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { TextField } from '#app/ui/Field.tsx'

type PlanRowProps = {
	id: string
	title: string
	number: number
	isFirst: boolean
	isLast: boolean
	dates: { startsOn: string; endsOn: string }
	fields: Record<'isIn' | 'isRequired' | 'release' | 'due', FieldMetadata<unknown>>
	onMove: (by: 'up' | 'down') => void
}

/** One module of a plan: its place, whether it is part of it, from when on and until when. */
export function PlanRow({ id, title, number, isFirst, isLast, dates, fields, onMove }: PlanRowProps) {
	return (
		<li id={`module-${id}`} className="scroll-mt-4 rounded-lg border border-line bg-surface p-5">
			<input type="hidden" name="module" value={id} />
			<div className="flex items-start justify-between gap-3">
				<h2 className="pt-2 font-semibold text-lg">
					{formatNumber(number)}. {title}
				</h2>
				<div className="flex shrink-0 gap-1">
					<MoveButton id={id} by="up" label={m.cohort_move_up({ module: title })} isIdle={isFirst} onMove={onMove} />
					<MoveButton id={id} by="down" label={m.cohort_move_down({ module: title })} isIdle={isLast} onMove={onMove} />
				</div>
			</div>
			<div className="mt-2 flex flex-wrap gap-x-8">
				<Check name={fields.isIn.name} defaultChecked={fields.isIn.defaultChecked} label={m.cohort_module_in_plan()} />
				<Check
					name={fields.isRequired.name}
					defaultChecked={fields.isRequired.defaultChecked}
					label={m.cohort_module_required()}
				/>
			</div>
			<div className="mt-2 grid gap-4 sm:grid-cols-2">
				<TextField
					field={fields.release}
					label={m.cohort_opens_on()}
					type="date"
					min={dates.startsOn}
					max={dates.endsOn}
				/>
				<TextField field={fields.due} label={m.cohort_due_on()} type="date" min={dates.startsOn} max={dates.endsOn} />
			</div>
		</li>
	)
}

type MoveButtonProps = {
	id: string
	by: 'up' | 'down'
	label: string
	/** Already at that end of the list; it stays in place, so that the focus does, too. */
	isIdle: boolean
	onMove: (by: 'up' | 'down') => void
}

function MoveButton({ id, by, label, isIdle, onMove }: MoveButtonProps) {
	return (
		<Button
			look="quiet"
			name="move"
			value={`${by}:${id}`}
			aria-label={label}
			aria-disabled={isIdle || undefined}
			className="min-w-11 aria-disabled:opacity-40"
			onClick={(event) => {
				event.preventDefault()
				onMove(by)
			}}
		>
			<svg viewBox="0 0 24 24" className="size-5" aria-hidden="true">
				<path
					d={by === 'up' ? 'M5 15l7-7 7 7' : 'M5 9l7 7 7-7'}
					fill="none"
					stroke="currentColor"
					strokeWidth="2.5"
					strokeLinecap="round"
					strokeLinejoin="round"
				/>
			</svg>
		</Button>
	)
}
