import { type FormEvent, type ReactNode, use } from 'react'
import { useSearchParams } from 'react-router'
import { TextLanguage } from '#app/curriculum/text-language.ts'
import { getLocale } from '#app/i18n/generated/runtime.js'
import { directionOf } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { SAVED } from './address-after-act.ts'

type ActivityCardProps = {
	/** The activity's id; the card is the place a form without scripts comes back to. */
	id: string
	label?: string
	title?: string
	children: ReactNode
}

/** The frame of what a reader does in a lesson; it speaks the interface's language, whatever the text around it does. */
export function ActivityCard({ id, label, title, children }: ActivityCardProps) {
	const language = use(TextLanguage)
	return (
		<section
			id={`activity-${id}`}
			lang={language && getLocale()}
			dir={language && directionOf(getLocale())}
			aria-label={title}
			className="card rounded-lg border border-line bg-surface p-5 shadow-sm sm:p-6"
		>
			{label ? <p className="mb-1 font-medium text-muted text-sm">{label}</p> : null}
			{title ? (
				<h3 {...language} className="!mt-0 mb-3 font-semibold text-lg">
					{title}
				</h3>
			) : null}
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

/**
 * The button that saves, for who has no scripts or wants to be sure, and whether it has. Without scripts the page comes
 * back at an address that names what was saved.
 */
export function SaveRow({ id, ...status }: SavingStatusProps & { id: string }) {
	const isNamed = useSearchParams()[0].get(SAVED) === id
	return (
		<div className="no-print mt-3 flex flex-wrap items-center gap-3">
			<Button disabled={status.isSaving}>{m.save()}</Button>
			<SavingStatus {...status} isSaved={status.isSaved || isNamed} />
		</div>
	)
}

type SavingStatusProps = { isSaving: boolean; isSaved: boolean; note?: string | null; error: string | null }

/** Whether what was written is safe, said politely to a screen reader too. */
export function SavingStatus({ isSaving, isSaved, note, error }: SavingStatusProps) {
	return (
		<p role="status" className={error ? 'font-medium text-bad' : 'text-muted'}>
			{isSaving ? m.answer_saving() : (error ?? note ?? (isSaved ? m.answer_saved() : ''))}
		</p>
	)
}
