import { use, useId } from 'react'
import { TextLanguage } from '#app/curriculum/text-language.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Html } from './Html.tsx'
import type { PresentedBody, PresentedItem, PresentedMatch } from './presented-question.ts'
import { Verdict } from './Verdict.tsx'

const SELECT = 'min-h-11 rounded-md border border-edge bg-surface px-3 py-2 text-ink'

export function Ordering({ items, isAnswered }: { items: PresentedItem[]; isAnswered: boolean }) {
	const id = useId()
	const isTold = items.some((item) => item.rightPosition !== null)
	const shown = isAnswered ? items.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0)) : items
	return (
		<ol className="!list-none !ps-0 space-y-2">
			{shown.map((item) => (
				<li key={item.token} className="flex items-center gap-3 rounded-md border border-edge px-4 py-2.5">
					<label className="sr-only" htmlFor={`${id}-${item.token}`}>
						{m.ordering_place_of()} <Html html={item.html} />
					</label>
					<select
						id={`${id}-${item.token}`}
						name={`position-${item.token}`}
						defaultValue={item.position ?? ''}
						disabled={isTold}
						className={SELECT}
					>
						<option value="">–</option>
						{items.map((_, index) => (
							<option key={items[index]?.token} value={index + 1}>
								{formatNumber(index + 1)}
							</option>
						))}
					</select>
					<span className="min-w-0 grow">
						<Html html={item.html} />
						{item.rightPosition === null ? null : (
							<span className={`block text-sm ${item.rightPosition === item.position ? 'text-good' : 'text-bad'}`}>
								{item.rightPosition === item.position
									? m.ordering_right_place()
									: m.ordering_belongs_at({ place: formatNumber(item.rightPosition) })}
							</span>
						)}
					</span>
				</li>
			))}
		</ol>
	)
}

type MatchingBody = Extract<PresentedBody, { kind: 'matching' }>

export function Matching({ lefts, rights }: Pick<MatchingBody, 'lefts' | 'rights'>) {
	return (
		<>
			<ul className="!list-none !ps-0 space-y-3">
				{lefts.map((left) => (
					<MatchRow key={left.token} left={left} rights={rights} />
				))}
			</ul>
			{/* What a select would open, for paper. */}
			<ul className="hidden print:block">
				{rights.map(({ token, html }) => (
					<li key={token}>
						<Html html={html} />
					</li>
				))}
			</ul>
		</>
	)
}

type MatchRowProps = { left: PresentedMatch; rights: MatchingBody['rights'] }

function MatchRow({ left, rights }: MatchRowProps) {
	const id = useId()
	const language = use(TextLanguage)
	if (left.feedback) return <ToldMatch left={left} rights={rights} />
	return (
		<li className="rounded-md border border-edge px-4 py-2.5">
			<label htmlFor={id} className="mb-1.5 block font-medium">
				<Html html={left.html} />
			</label>
			<select id={id} name={`match-${left.token}`} defaultValue={left.chosen ?? ''} className={`${SELECT} w-full`}>
				<option value="">{m.matching_choose()}</option>
				{rights.map(({ token, html }) => (
					<option key={token} value={token} {...language}>
						{plainText(html)}
					</option>
				))}
			</select>
		</li>
	)
}

/** What was chosen, in full: a select shows as much of it as fits on a line. */
function ToldMatch({ left: { html, chosen, feedback }, rights }: MatchRowProps) {
	const textOf = (wanted: string | undefined | null) => {
		const right = rights.find(({ token }) => token === wanted)
		return right ? <Html html={right.html} /> : <span>–</span>
	}
	return (
		<li className="rounded-md border border-edge px-4 py-2.5">
			<p className="font-medium">
				<Html html={html} />
			</p>
			<div className="flex items-start justify-between gap-3">
				{textOf(chosen)}
				<Verdict isRight={feedback?.isRight === true} />
			</div>
			{feedback?.isRight ? null : (
				<p className="mt-1.5 text-sm">
					<span className="text-muted">{m.matching_belongs_to()}</span> {textOf(feedback?.right)}
				</p>
			)}
		</li>
	)
}

/** An option of a select takes no markup. */
function plainText(html: string): string {
	return html
		.replace(/<[^>]+>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#x27;|&#39;|&apos;/g, "'")
		.replace(/&nbsp;|&#xA0;/gi, '\u00a0')
		.replace(/&amp;/g, '&')
}
