import { type FormEvent, type ReactNode, useState } from 'react'
import { Form } from 'react-router'
import { DifferenceView } from '#app/curriculum/DifferenceView.tsx'
import { directionOf } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { useIsScripted } from '#app/ui/use-is-scripted.ts'
import { MergeConflict } from './MergeConflict.tsx'
import { readDecisions } from './merge-decisions.ts'
import type { Decision } from './merge-texts.ts'
import type { ConflictView, MergeOccasion, PresentedMerge, TakenView } from './present-merge.ts'

type MergeFormProps = {
	merge: PresentedMerge
	occasion: MergeOccasion
	/** The language of the text. */
	locale: string
	/** What was decided already, when the form comes back. */
	decisions?: Readonly<Record<string, Decision>>
	/** Conflicts that were sent without a decision. */
	open?: readonly string[]
	/** What else is posted. */
	fields?: Readonly<Record<string, string>>
	children?: ReactNode
}

/**
 * A merge as a form that reads from top to bottom like the text it makes: what went together is folded, every conflict
 * asks. Works without scripts; with them it counts.
 */
export function MergeForm({
	merge,
	occasion,
	locale,
	decisions = {},
	open = [],
	fields = {},
	children,
}: MergeFormProps) {
	const isScripted = useIsScripted()
	const conflicts = merge.parts.filter((part): part is ConflictView => part.kind === 'conflict')
	const [done, setDone] = useState(conflicts.filter(({ id }) => Object.hasOwn(decisions, id)).length)
	const count = (event: FormEvent<HTMLFormElement>) =>
		setDone(Object.keys(readDecisions(new FormData(event.currentTarget))).length)

	return (
		<Form method="post" onChange={count} className="space-y-6">
			{Object.entries(fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{open.length > 0 ? (
				<div role="alert" className="rounded-md border-bad border-s-4 bg-bad-soft px-4 py-3">
					{m.merge_open_summary()}
				</div>
			) : null}
			<p>{conflicts.length > 0 ? m.merge_to_decide({ count: conflicts.length }) : m.merge_nothing_to_decide()}</p>
			{conflicts.length > 1 ? (
				<nav aria-label={m.merge_places()}>
					<ol className="flex flex-wrap gap-2">
						{conflicts.map(({ id, number }) => (
							<li key={id}>
								<a href={`#${id}`} className="link inline-flex min-h-11 min-w-11 items-center justify-center">
									{m.merge_place({ number, total: conflicts.length })}
								</a>
							</li>
						))}
					</ol>
				</nav>
			) : null}
			{merge.parts.map((part) =>
				part.kind === 'conflict' ? (
					<MergeConflict
						key={part.id}
						conflict={part}
						total={conflicts.length}
						occasion={occasion}
						locale={locale}
						decision={Object.hasOwn(decisions, part.id) ? decisions[part.id] : undefined}
						isOpen={open.includes(part.id)}
					/>
				) : (
					<Taken key={part.id} part={part} occasion={occasion} locale={locale} />
				),
			)}
			{children}
			<div className="flex flex-wrap items-center gap-4">
				<Button look="primary">{m.merge_use()}</Button>
				{isScripted && conflicts.length > 0 ? (
					<p role="status">{m.merge_decided({ done, total: conflicts.length })}</p>
				) : null}
			</div>
		</Form>
	)
}

function Taken({ part, occasion, locale }: { part: TakenView; occasion: MergeOccasion; locale: string }) {
	return (
		<details className="rounded-md border border-line">
			<summary className="min-h-11 cursor-pointer px-4 py-2">{origin(part.from, occasion)}</summary>
			<div className="px-4 pb-4">
				{part.from === 'same' ? (
					<div lang={locale} dir={directionOf(locale)} translate="no" className="whitespace-pre-wrap wrap-anywhere">
						{part.difference.blocks.flatMap((block) => block.runs.map((run) => run.text)).join('')}
					</div>
				) : (
					<DifferenceView difference={part.difference} locale={locale} />
				)}
			</div>
		</details>
	)
}

function origin(from: TakenView['from'], occasion: MergeOccasion): string {
	if (from === 'same') return m.merge_unchanged()
	if (from === 'both') return m.merge_from_both()
	if (from === 'mine') return m.merge_from_mine()
	return occasion === 'draft' ? m.merge_from_saved() : m.merge_from_theirs()
}
