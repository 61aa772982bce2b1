import { type ChangeEvent, type ReactNode, useRef } from 'react'
import { DifferenceView } from '#app/curriculum/DifferenceView.tsx'
import type { Difference } from '#app/curriculum/difference.ts'
import { directionOf } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { decisionFields } from './merge-decisions.ts'
import type { Decision } from './merge-texts.ts'
import type { ConflictView, MergeOccasion } from './present-merge.ts'

type MergeConflictProps = {
	conflict: ConflictView
	total: number
	occasion: MergeOccasion
	locale: string
	decision: Decision | undefined
	isOpen: boolean
}

/** One passage that both sides changed: what it was, what either made of it, and what stays. */
export function MergeConflict({ conflict, total, occasion, locale, decision, isOpen }: MergeConflictProps) {
	const { id, number, base, mine, theirs } = conflict
	const names = decisionFields(id)
	const otherWords = useRef<HTMLInputElement>(null)
	const isDraft = occasion === 'draft'
	const theirsName = isDraft ? m.merge_saved() : m.merge_became()
	const mineName = isDraft ? m.merge_typed() : m.merge_wrote()

	/** Who writes other words has chosen them. */
	function chooseOtherWords(event: ChangeEvent<HTMLTextAreaElement>) {
		if (otherWords.current && event.currentTarget.value !== '') otherWords.current.checked = true
	}

	const option = (choice: Decision['choice'], label: string) => (
		<label className="flex min-h-11 cursor-pointer items-center gap-3">
			<input
				ref={choice === 'edit' ? otherWords : undefined}
				type="radio"
				name={names.choice}
				value={choice}
				required
				defaultChecked={decision?.choice === choice}
				className="size-5 shrink-0 accent-accent"
			/>
			{label}
		</label>
	)
	const errorId = `${id}-error`
	return (
		<fieldset
			id={id}
			aria-describedby={isOpen ? errorId : undefined}
			className="scroll-mt-4 rounded-md border-2 border-caution px-4 py-3"
		>
			<legend className="px-2 font-semibold">{m.merge_place({ number, total })}</legend>
			{isOpen ? (
				<p id={errorId} className="font-medium text-bad">
					{m.merge_still_open()}
				</p>
			) : null}
			<div className="grid gap-4 lg:grid-cols-3">
				<Side heading={m.merge_was()}>
					{base === '' ? (
						<p className="text-muted">{m.merge_nothing_there()}</p>
					) : (
						<div lang={locale} dir={directionOf(locale)} translate="no" className="whitespace-pre-wrap wrap-anywhere">
							{base}
						</div>
					)}
				</Side>
				<Side heading={theirsName}>
					<Became text={theirs} difference={conflict.became} locale={locale} />
				</Side>
				<Side heading={mineName}>
					<Became text={mine} difference={conflict.wrote} locale={locale} />
				</Side>
			</div>
			<p className="mt-4 font-semibold">{m.merge_choose()}</p>
			{option('theirs', theirsName)}
			{option('mine', mineName)}
			{option('both', m.merge_choose_both())}
			{option('edit', m.merge_choose_edit())}
			<textarea
				name={names.text}
				aria-label={m.merge_other_words({ number })}
				lang={locale}
				dir={directionOf(locale)}
				rows={Math.min(12, 2 + mine.split('\n').length)}
				defaultValue={decision?.choice === 'edit' ? decision.text : mine}
				onChange={chooseOtherWords}
				className="block w-full rounded-md border border-edge bg-surface px-3 py-2 text-ink"
			/>
		</fieldset>
	)
}

function Side({ heading, children }: { heading: string; children: ReactNode }) {
	return (
		<div className="min-w-0">
			<p className="mb-1 font-semibold text-muted text-sm">{heading}</p>
			{children}
		</div>
	)
}

function Became({ text, difference, locale }: { text: string; difference: Difference; locale: string }) {
	if (text === '') return <p className="text-muted">{m.merge_taken_out()}</p>
	return <DifferenceView difference={difference} locale={locale} />
}
