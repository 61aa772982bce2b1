import { use } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Check } from '#app/ui/Check.tsx'
import type { Island } from './compiled-document.ts'
import { cellName, FIELD_PREFIX, gridParts, TICKED } from './template-fields.ts'
import { MAX_FIELD_CHARACTERS } from './template-limits.ts'
import { TemplateForm } from './template-values.ts'

/** A part of a template that is filled in: in the form around it, or on paper. */
export function TemplatePart({ island }: { island: Island }) {
	switch (island.component) {
		case 'Field':
			return <FieldPart island={island} />
		case 'Tick':
			return <TickPart island={island} />
		default:
			return <GridPart island={island} />
	}
}

function FieldPart({ island }: { island: Island }) {
	const { id, label, hint = null, lines = 1 } = island.props
	const controlId = `field-${id}`
	return (
		<div className="blank">
			<label htmlFor={controlId} className="block font-semibold">
				{label}
			</label>
			{hint === null ? null : (
				<p id={`${controlId}-hint`} className="text-muted text-sm">
					{hint}
				</p>
			)}
			<Room
				id={controlId}
				name={String(id)}
				lines={Number(lines)}
				describedBy={hint === null ? undefined : `${controlId}-hint`}
			/>
		</div>
	)
}

function TickPart({ island }: { island: Island }) {
	const values = use(TemplateForm)
	const { id, label, hint } = island.props
	return (
		<Check
			name={FIELD_PREFIX + id}
			value={TICKED}
			defaultChecked={values?.[String(id)] === TICKED}
			disabled={values === null}
			label={label}
			hint={hint}
		/>
	)
}

function GridPart({ island }: { island: Island }) {
	const { id, label, paper } = island.props
	const { columns, rows } = gridParts(island)
	return (
		<div className={paper === 'landscape' ? 'stack landscape' : 'stack'}>
			<table className="filled-in">
				<caption className="pb-2 text-start font-semibold">{label}</caption>
				<colgroup>
					<col className={rows.some((row) => row.label !== null) ? 'names' : 'numbers'} />
				</colgroup>
				<thead>
					<tr>
						<td />
						{columns.map((column) => (
							<th key={column.id} scope="col">
								{column.label}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, index) => {
						const rowName = row.label ?? formatNumber(index + 1)
						return (
							<tr key={row.id}>
								<th scope="row">{rowName}</th>
								{columns.map((column) => (
									<td key={column.id} data-label={column.label}>
										<Room
											name={cellName(String(id), row.id, column.id)}
											lines={row.label === null ? 2 : 3}
											label={m.template_cell({ column: column.label, row: rowName })}
										/>
									</td>
								))}
							</tr>
						)
					})}
				</tbody>
			</table>
		</div>
	)
}

type RoomProps = {
	name: string
	/** On paper, and at least on the screen. */
	lines: number
	id?: string
	/** Where no label element names it. */
	label?: string
	describedBy?: string | undefined
}

function Room({ name, lines, id, label, describedBy }: RoomProps) {
	const values = use(TemplateForm)
	return (
		<textarea
			id={id}
			name={FIELD_PREFIX + name}
			rows={lines}
			dir="auto"
			defaultValue={values?.[name] ?? ''}
			disabled={values === null}
			maxLength={MAX_FIELD_CHARACTERS}
			aria-label={label}
			aria-describedby={describedBy}
			className="room block w-full rounded-md border border-edge bg-surface px-3 py-2"
		/>
	)
}
