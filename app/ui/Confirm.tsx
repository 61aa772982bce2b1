import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { Button, buttonClasses } from './Button.tsx'

type ConfirmProps = {
	/** On the button that asks. */
	label: string
	/** What the act is about, for who hears the button without its surroundings. */
	about?: string
	/** What will happen. */
	question: ReactNode
	/** On the button that acts. */
	confirm: string
	/** What is posted. */
	fields: Record<string, string>
}

/** An act that asks first: the button that does it appears on demand, and needs no script for that. */
export function Confirm({ label, about, question, confirm, fields }: ConfirmProps) {
	return (
		<details>
			<summary className={`list-none ${buttonClasses('danger')}`}>
				{label}
				{about ? <span className="sr-only">: {about}</span> : null}
			</summary>
			<Form method="post" className="mt-2 max-w-md space-y-3 rounded-md bg-bad-soft p-4">
				{Object.entries(fields).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<p>{question}</p>
				<Button look="danger">{confirm}</Button>
			</Form>
		</details>
	)
}
