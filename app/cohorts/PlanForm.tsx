import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { useState } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { PlannedModule } from './cohort.ts'
import { PlanRow } from './PlanRow.tsx'
import { inOrder, moved, type PlanFields } from './plan-form.ts'

type PlanFormProps = {
	lastResult: SubmissionResult | null
	/** Of `savedState`. */
	basedOn: string
	modules: { id: string; title: string }[]
	plan: PlannedModule[]
	passMark: number | null
	sessionsRequired: number
	/** The cohort's first and last day. */
	startsOn: string
	endsOn: string
}

/** The modules in order with their days, and what it takes to be given a certificate. */
export function PlanForm({ lastResult, basedOn, modules, plan, passMark, sessionsRequired, ...dates }: PlanFormProps) {
	return (
		<PageForm<PlanFields>
			isWide
			lastResult={lastResult}
			defaultValue={valuesOf(modules, plan, { passMark, sessionsRequired })}
			hidden={{ intent: 'save', basedOn }}
		>
			{(fields) => (
				<>
					{/* The first button is what the Enter key presses, which is to keep the plan and not to move a module. */}
					<button type="submit" hidden tabIndex={-1} aria-hidden="true" />
					<PlanRows modules={modules} dates={dates} order={fields.module.defaultOptions ?? []} fields={fields} />
					<fieldset className="mt-10 max-w-md space-y-5">
						<legend className="mb-2 font-semibold text-xl">{m.cohort_requirements()}</legend>
						<p className="text-muted">{m.cohort_requirements_text()}</p>
						<TextField
							field={fields.passMark}
							label={m.cohort_pass_mark()}
							hint={m.cohort_pass_mark_hint()}
							type="number"
							min={0}
							max={100}
						/>
						<TextField
							field={fields.sessionsRequired}
							label={m.cohort_sessions_required()}
							hint={m.cohort_sessions_required_hint()}
							type="number"
							min={0}
							max={100}
						/>
					</fieldset>
					<Button look="primary">{m.cohort_save_plan()}</Button>
				</>
			)}
		</PageForm>
	)
}

type PlanRowsProps = {
	modules: PlanFormProps['modules']
	dates: { startsOn: string; endsOn: string }
	order: readonly string[]
	fields: object
}

/** With scripts, modules change places at once and are kept with the rest; without, each move keeps the plan. */
function PlanRows({ modules, dates, order: sent, fields }: PlanRowsProps) {
	const ids = modules.map(({ id }) => id)
	const [order, setOrder] = useState(() => inOrder(ids, sent))
	const [lastMoved, setLastMoved] = useState<string | null>(null)
	const titleOf = (id: string) => modules.find((module) => module.id === id)?.title ?? id
	const field = (name: string) => (fields as Record<string, FieldMetadata<unknown>>)[name] as FieldMetadata<unknown>
	const move = (id: string, by: 'up' | 'down') => {
		setOrder(moved(order, id, by))
		setLastMoved(id)
	}
	return (
		<>
			<ol className="grid gap-4 lg:grid-cols-2">
				{order.map((id, index) => (
					<PlanRow
						key={id}
						id={id}
						title={titleOf(id)}
						number={index + 1}
						isFirst={index === 0}
						isLast={index === order.length - 1}
						dates={dates}
						fields={{
							isIn: field(`in-${id}`),
							isRequired: field(`required-${id}`),
							release: field(`release-${id}`),
							due: field(`due-${id}`),
						}}
						onMove={(by) => move(id, by)}
					/>
				))}
			</ol>
			<p role="status" className="sr-only">
				{lastMoved
					? m.cohort_module_moved({
							module: isolated(titleOf(lastMoved)),
							place: formatNumber(order.indexOf(lastMoved) + 1),
						})
					: ''}
			</p>
		</>
	)
}

function valuesOf(
	modules: PlanFormProps['modules'],
	plan: readonly PlannedModule[],
	{ passMark, sessionsRequired }: { passMark: number | null; sessionsRequired: number },
): Partial<PlanFields> {
	const values: Partial<PlanFields> = {
		module: modules.map(({ id }) => id),
		passMark: passMark === null ? undefined : Math.round(passMark * 100),
		sessionsRequired,
	}
	for (const { moduleId, releaseOn, dueOn, isRequired } of plan) {
		values[`in-${moduleId}`] = true
		values[`required-${moduleId}`] = isRequired
		values[`release-${moduleId}`] = releaseOn ?? ''
		values[`due-${moduleId}`] = dueOn ?? ''
	}
	return values
}
