import type { FieldMetadata } from '@conform-to/react'
import type { ComponentProps, ReactNode } from 'react'
import { fieldMessage } from '#app/i18n/field-messages.ts'

const CONTROL =
	'block min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2 text-ink aria-invalid:border-bad aria-invalid:border-2'

type FieldProps = {
	field: FieldMetadata<unknown>
	label: string
	hint?: ReactNode
}

/** What ties a control to its label, its value, its hint and its error. */
function controlProps(field: FieldMetadata<unknown>, hint: ReactNode) {
	const describedBy = [field.errors ? field.errorId : null, hint ? `${field.id}-hint` : null]
	return {
		id: field.id,
		name: field.name,
		defaultValue: String(field.defaultValue ?? ''),
		required: field.required ?? false,
		'aria-invalid': field.errors ? true : undefined,
		'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
		className: CONTROL,
	}
}

function Frame({ field, label, hint, children }: FieldProps & { children: ReactNode }) {
	return (
		<div className="space-y-1.5">
			<label htmlFor={field.id} className="block font-semibold">
				{label}
			</label>
			{hint ? (
				<p id={`${field.id}-hint`} className="text-muted text-sm">
					{hint}
				</p>
			) : null}
			{children}
			<FieldErrors id={field.errorId} errors={field.errors} />
		</div>
	)
}

export function FieldErrors({ id, errors }: { id: string; errors?: string[] | undefined }) {
	if (!errors?.length) return null
	return (
		<p id={id} className="font-medium text-bad text-sm">
			{errors.map(fieldMessage).join(' ')}
		</p>
	)
}

export function TextField({ field, label, hint, ...input }: FieldProps & ComponentProps<'input'>) {
	return (
		<Frame field={field} label={label} hint={hint}>
			<input type="text" {...controlProps(field, hint)} {...input} />
		</Frame>
	)
}

/** A password is never put back into the page. */
export function PasswordField({ field, label, hint, ...input }: FieldProps & ComponentProps<'input'>) {
	return <TextField {...input} field={field} label={label} hint={hint} type="password" defaultValue="" />
}

export function TextAreaField({ field, label, hint, ...input }: FieldProps & ComponentProps<'textarea'>) {
	return (
		<Frame field={field} label={label} hint={hint}>
			<textarea rows={4} {...controlProps(field, hint)} {...input} />
		</Frame>
	)
}

export function SelectField({
	field,
	label,
	hint,
	options,
	...input
}: FieldProps & ComponentProps<'select'> & { options: { value: string; label: string }[] }) {
	return (
		<Frame field={field} label={label} hint={hint}>
			<select {...controlProps(field, hint)} {...input}>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</Frame>
	)
}

/** What is wrong with a form as a whole; takes the focus of a screen reader when it appears. */
export function FormErrors({ id, errors }: { id: string; errors?: string[] | null | undefined }) {
	if (!errors?.length) return null
	return (
		<div id={id} role="alert" className="rounded-md border-bad border-s-4 bg-bad-soft px-4 py-3">
			{errors.map((error) => (
				<p key={error}>{fieldMessage(error)}</p>
			))}
		</div>
	)
}
