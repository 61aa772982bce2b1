import type { FieldMetadata } from '@conform-to/react'
import { m } from '#app/i18n/messages.ts'
import { SelectField } from '#app/ui/Field.tsx'

type ContextFieldProps = {
	field: FieldMetadata<unknown>
	label: string
	hint?: string
	/** Each under the wider one it lies in, `depth` steps in. */
	contexts: { id: string; name: string; depth: number }[]
}

const STEP = '\u2003'

/** The place whose law and cases the lessons show; none in particular reads the shared curriculum. */
export function ContextField({ field, label, hint, contexts }: ContextFieldProps) {
	const places = contexts.map(({ id, name, depth }) => ({ value: id, label: STEP.repeat(depth) + name }))
	return (
		<SelectField
			field={field}
			label={label}
			hint={hint}
			options={[{ value: '', label: m.shared_curriculum() }, ...places]}
		/>
	)
}
