import type { FormMetadata, SubmissionResult } from '@conform-to/react'
import { useForm } from '@conform-to/react'
import { type ReactNode, useState } from 'react'
import { Form, useLoaderData } from 'react-router'
import { FormErrors } from './Field.tsx'

type Values = Record<string, unknown>
type FieldsOf<V extends Values> = ReturnType<FormMetadata<V>['getFieldset']>

type PageFormProps<V extends Values> = {
	/** What the action said of the last try; what was typed comes back with it. */
	lastResult: SubmissionResult | null | undefined
	defaultValue?: Partial<V>
	/** Passed along unseen. */
	hidden?: Record<string, string>
	/** For what changes the whole frame, such as the language. */
	reloadDocument?: boolean
	/** As wide as the page, for what stands side by side. */
	isWide?: boolean
	children: (fields: FieldsOf<V>) => ReactNode
}

/**
 * A form of a page: posted whole, checked on the server, and shown again with a message beside each field at fault.
 * Where a success leads back to the same page, it begins anew with what the page then says.
 */
export function PageForm<V extends Values>(props: PageFormProps<V>) {
	const loaded: unknown = useLoaderData()
	const [fresh, setFresh] = useState({ loaded, count: 0 })
	if (!props.lastResult && fresh.loaded !== loaded) setFresh({ loaded, count: fresh.count + 1 })
	return <OneForm key={fresh.count} {...props} />
}

function OneForm<V extends Values>({
	lastResult,
	defaultValue,
	hidden = {},
	reloadDocument = false,
	isWide = false,
	children,
}: PageFormProps<V>) {
	const [form, fields] = useForm<V>({
		lastResult: lastResult ?? null,
		// conform wants the type of its own making; what is given here is part of the same values.
		defaultValue: defaultValue as never,
	})
	return (
		<Form
			method="post"
			id={form.id}
			onSubmit={form.onSubmit}
			noValidate={form.noValidate}
			reloadDocument={reloadDocument}
			className={`space-y-5 ${isWide ? '' : 'max-w-md'}`}
		>
			<FormErrors id={form.errorId} errors={form.errors} />
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{children(fields)}
		</Form>
	)
}
