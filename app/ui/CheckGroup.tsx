import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { Check } from './Check.tsx'
import { FieldErrors } from './Field.tsx'

type CheckGroupProps = {
	field: FieldMetadata<string[]>
	label: string
	hint?: ReactNode
	options: { value: string; label: string; hint?: string }[]
}

/** Several choices of a few, each a tick box of the same name. */
export function CheckGroup({ field, label, hint, options }: CheckGroupProps) {
	const errors = field.errors ?? Object.values(field.allErrors)[0]
	const chosen = field.defaultOptions ?? []
	return (
		<fieldset aria-describedby={errors ? field.errorId : undefined}>
			<legend className="font-semibold">{label}</legend>
			{hint ? <p className="text-muted text-sm">{hint}</p> : null}
			{options.map((option) => (
				<Check
					key={option.value}
					name={field.name}
					value={option.value}
					defaultChecked={chosen.includes(option.value)}
					label={option.label}
					hint={option.hint}
				/>
			))}
			<FieldErrors id={field.errorId} errors={errors} />
		</fieldset>
	)
}
