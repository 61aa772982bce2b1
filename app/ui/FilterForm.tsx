import { type ReactNode, useId } from 'react'
import { Form } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from './Button.tsx'
import { Link } from './Link.tsx'

const CONTROL = 'block min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2 text-ink'

type FilterFormProps = {
	isFiltered: boolean
	/** The same list with nothing left out. */
	clear: string
	/** Whether there is a text to search for, and not choices only. */
	isSearch?: boolean
	children: ReactNode
}

/** Narrows a list down by its address, so that the result can be kept and shared. */
export function FilterForm({ isFiltered, clear, isSearch = true, children }: FilterFormProps) {
	return (
		<Form method="get" role="search" className="no-print mb-8 flex flex-wrap items-end gap-x-4 gap-y-3">
			{children}
			<Button>{isSearch ? m.search_button() : m.filter_show()}</Button>
			{isFiltered ? (
				<Link to={clear} className="link flex min-h-11 items-center">
					{m.show_all()}
				</Link>
			) : null}
		</Form>
	)
}

/** Begins anew when the address says something else, as after “show all”. */
export function FilterText({ name, label, value }: { name: string; label: string; value: string }) {
	const id = useId()
	return (
		<div className="grow basis-64 space-y-1.5">
			<label htmlFor={id} className="block font-semibold">
				{label}
			</label>
			<input
				key={value}
				id={id}
				type="search"
				name={name}
				defaultValue={value}
				maxLength={200}
				dir="auto"
				className={CONTROL}
			/>
		</div>
	)
}

type FilterSelectProps = {
	name: string
	label: string
	value: string | null
	/** On the choice that leaves nothing out. */
	any: string
	options: { value: string; label: string }[]
}

export function FilterSelect({ name, label, value, any, options }: FilterSelectProps) {
	const id = useId()
	return (
		<div className="grow basis-40 space-y-1.5 sm:max-w-64">
			<label htmlFor={id} className="block font-semibold">
				{label}
			</label>
			<select key={value} id={id} name={name} defaultValue={value ?? ''} className={CONTROL}>
				<option value="">{any}</option>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</div>
	)
}
