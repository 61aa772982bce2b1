import type { ReactNode } from 'react'
import type { GroupComparison } from '#app/assessment/compare-groups.ts'
import { Html } from '#app/assessment/Html.tsx'
import type { OptionChoice } from '#app/assessment/option-choices.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { coefficientText, intervalText, shareText } from './measure-words.ts'
import { FEWEST } from './suppress.ts'

export type ListedOption = OptionChoice & { html: string | null }

/** Who chose what, and how those did in the rest. */
export function OptionTable({ options }: { options: ListedOption[] }) {
	return (
		<Table
			caption={m.measures_options()}
			columns={[
				{
					key: 'option',
					head: m.measures_option(),
					isRowHeader: true,
					cell: ({ html, id }) => <div className="max-w-measure font-normal">{optionWords(id, html)}</div>,
				},
				{
					key: 'share',
					head: m.measures_chosen(),
					cell: ({ share, isRight }) => (
						<div className="flex min-w-32 items-center gap-2">
							<svg viewBox="0 0 100 8" preserveAspectRatio="none" className="mirror h-3 w-20" aria-hidden="true">
								<rect width="100" height="8" className="fill-line" />
								<rect width={Math.round(share * 100)} height="8" className={isRight ? 'fill-good' : 'fill-caution'} />
							</svg>
							<span className="tabular-nums">{shareText(share)}</span>
						</div>
					),
				},
				{
					key: 'correlation',
					head: m.measures_option_correlation(),
					isShort: true,
					align: 'end',
					cell: ({ correlation }) => coefficientText(correlation),
				},
				{ key: 'flags', head: m.measures_flags(), cell: (option) => optionFlags(option) },
			]}
			rows={options}
			rowKey={({ id }) => id}
		/>
	)
}

function optionWords(id: string, html: string | null): ReactNode {
	if (html !== null) return <Html as="div" html={html} />
	return id === 'true' ? m.answer_true() : m.answer_false()
}

function optionFlags({ isRight, isSuspect, isIdle }: OptionChoice): ReactNode {
	return (
		<span className="flex flex-wrap gap-1">
			{isRight ? <Badge tone="good">{m.measures_option_right()}</Badge> : null}
			{isSuspect ? <Badge tone="bad">{m.measures_option_suspect()}</Badge> : null}
			{isIdle ? <Badge tone="caution">{m.measures_option_idle()}</Badge> : null}
		</span>
	)
}

export type ListedGroup = GroupComparison & { name: string }

/** The same item among the readers of each language, or in each context. */
export function GroupTable({ caption, head, groups }: { caption: string; head: string; groups: ListedGroup[] }) {
	return (
		<Table
			caption={caption}
			columns={[
				{ key: 'group', head, isRowHeader: true, cell: ({ name }) => name },
				{
					key: 'n',
					head: m.measures_people(),
					isShort: true,
					align: 'end',
					cell: ({ n }) => (n < FEWEST ? m.measures_hidden() : formatNumber(n)),
				},
				{
					key: 'right',
					head: m.measures_wholly_right(),
					cell: ({ right, difference }) =>
						difference === null ? null : (
							<div className="flex items-center gap-3">
								<IntervalPlot from={right?.from ?? 0} to={right?.to ?? 0} at={right?.share ?? 0} />
								<span className="tabular-nums">
									{shareText(right?.share ?? null)} {intervalText(right, shareText)}
								</span>
							</div>
						),
				},
				{
					key: 'difference',
					head: m.measures_against_others(),
					cell: ({ difference }) =>
						difference === null ? (
							<span className="text-muted">{m.measures_flag_too_few()}</span>
						) : (
							<span className="tabular-nums">
								{shareText(difference.difference)} {intervalText(difference, shareText)}
							</span>
						),
				},
				{
					key: 'expected',
					head: m.measures_expected(),
					isShort: true,
					align: 'end',
					cell: ({ expected }) => (expected === null ? null : shareText(expected)),
				},
				{
					key: 'stands',
					head: m.measures_flags(),
					cell: ({ stands }) =>
						stands ? (
							<Badge tone="caution">{stands === 'harder' ? m.measures_harder_here() : m.measures_easier_here()}</Badge>
						) : null,
				},
			]}
			rows={groups}
			rowKey={({ group }) => group}
		/>
	)
}

/** A share with its interval, from nothing to all. */
function IntervalPlot({ from, to, at }: { from: number; to: number; at: number }) {
	return (
		<svg viewBox="0 0 100 16" className="mirror h-4 w-24 shrink-0" aria-hidden="true">
			<rect y="7" width="100" height="2" className="fill-line" />
			<rect x={from * 100} y="5" width={Math.max(1, (to - from) * 100)} height="6" className="fill-accent opacity-40" />
			<circle cx={at * 100} cy="8" r="4" className="fill-accent" />
		</svg>
	)
}
