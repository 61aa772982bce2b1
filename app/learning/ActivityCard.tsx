import type { FormEvent, ReactNode } from 'react'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'

type ActivityCardProps = {
	/** The activity's id; the card is the place a form without scripts comes back to. */
	id: string
	label?: string
	title?: string
	children: ReactNode
}

/** The frame of what a reader does in a lesson. */
export function ActivityCard({ id, label, title, children }: ActivityCardProps) {
	return (
		<section
			id={`activity-${id}`}
			aria-label={title}
			className="card rounded-lg border border-line bg-surface p-5 shadow-sm sm:p-6"
		>
			{label ? <p className="mb-1 font-medium text-muted text-sm">{label}</p> : null}
			{title ? <h3 className="!mt-0 mb-3 font-semibold text-lg">{title}</h3> : null}
			{children}
		</section>
	)
}

type ActivityFormProps = {
	/** What is sent besides the controls: the intent, what it is about, and the id of the write. */
	fields: Record<string, string>
	onSubmit: (event: FormEvent<HTMLFormElement>) => void
	onChange?: ((event: FormEvent<HTMLFormElement>) => void) | undefined
	children: ReactNode
}

export function ActivityForm({ fields, onSubmit, onChange, children }: ActivityFormProps) {
	return (
		<form method="post" onSubmit={onSubmit} onChange={onChange}>
			{Object.entries(fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{children}
		</form>
	)
}

/** The button that saves, for who has no scripts or wants to be sure, and whether it has. */
export function SaveRow(status: SavingStatusProps) {
	return (
		<div className="no-print mt-3 flex flex-wrap items-center gap-3">
			<Button disabled={status.isSaving}>{m.save()}</Button>
			<SavingStatus {...status} />
		</div>
	)
}

type SavingStatusProps = { isSaving: boolean; isSaved: boolean; note?: string | null; error: string | null }

/** Whether what was written is safe, said politely to a screen reader too. */
export function SavingStatus({ isSaving, isSaved, note, error }: SavingStatusProps) {
	return (
		<p aria-live="polite" className={error ? 'font-medium text-bad' : 'text-muted'}>
			{isSaving ? m.answer_saving() : (error ?? note ?? (isSaved ? m.answer_saved() : ''))}
		</p>
	)
}
