import { href } from 'react-router'
import type { AttemptForm } from '#app/assessment/attempt-score.ts'
import { Html } from '#app/assessment/Html.tsx'
import type { ItemFlag } from '#app/assessment/item-flags.ts'
import type { PoolAnalysis, PoolItem } from '#app/assessment/pool-analysis.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Legend } from '#app/ui/Legend.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { coefficientText, FLAG_LABELS, shareText } from './measure-words.ts'

export type ListedItem = PoolItem & { promptHtml: string; objective: string; flags: ItemFlag[] }

type ItemTableProps = { moduleId: string; form: AttemptForm; items: ListedItem[]; query: string }

/** Each item with its words, its measures and what is remarkable about it; what asks for a look comes first. */
export function ItemTable({ moduleId, form, items, query }: ItemTableProps) {
	const path = (item: string) => href('/trainer/measures/:module/:form/:item', { module: moduleId, form, item })
	return (
		<>
			<Table
				caption={m.measures_items()}
				columns={[
					{
						key: 'item',
						head: m.measures_item(),
						isRowHeader: true,
						cell: ({ name, promptHtml, objective }) => (
							<div className="max-w-measure font-normal">
								<Html as="div" html={promptHtml} />
								<p className="text-muted text-sm">{objective}</p>
								<Link to={path(name) + query} className="link inline-flex min-h-11 items-center font-semibold">
									{m.measures_item_more()}
									<span className="sr-only"> {name}</span>
								</Link>
							</div>
						),
					},
					{ key: 'n', head: m.measures_people(), isShort: true, align: 'end', cell: ({ n }) => formatNumber(n) },
					{
						key: 'facility',
						head: m.measures_facility(),
						isShort: true,
						align: 'end',
						cell: (item) => known(item, shareText(item.facility)),
					},
					{
						key: 'discrimination',
						head: m.measures_discrimination(),
						isShort: true,
						align: 'end',
						cell: (item) => known(item, coefficientText(item.discrimination)),
					},
					{
						key: 'efficiency',
						head: m.measures_efficiency(),
						isShort: true,
						align: 'end',
						cell: (item) => known(item, shareText(item.efficiency)),
					},
					{
						key: 'alpha',
						head: m.measures_alpha_without(),
						isShort: true,
						align: 'end',
						cell: (item) => known(item, coefficientText(item.alphaIfDeleted)),
					},
					{ key: 'flags', head: m.measures_flags(), cell: ({ flags }) => <Flags flags={flags} /> },
				]}
				rows={items}
				rowKey={({ name }) => name}
			/>
			<MeasuresLegend />
		</>
	)
}

/** Of too few people nothing is said. */
function known({ flags }: ListedItem, text: string): string {
	return flags.includes('too-few') ? '' : text
}

export function Flags({ flags }: { flags: ItemFlag[] }) {
	return (
		<ul className="space-y-1">
			{flags.map((flag) => (
				<li key={flag}>
					<Badge tone={flag === 'too-few' ? 'plain' : flag === 'negative' ? 'bad' : 'caution'}>
						{FLAG_LABELS[flag]()}
					</Badge>
				</li>
			))}
		</ul>
	)
}

export function MeasuresLegend() {
	return (
		<Legend
			summary={m.measures_legend()}
			words={[
				[m.measures_facility(), m.measures_facility_meaning()],
				[m.measures_discrimination(), m.measures_discrimination_meaning()],
				[m.measures_efficiency(), m.measures_efficiency_meaning()],
				[m.measures_alpha(), m.measures_alpha_meaning()],
				[m.measures_alpha_without(), m.measures_alpha_without_meaning()],
				[m.measures_sem(), m.measures_sem_meaning()],
			]}
		/>
	)
}

/** The assessment as a whole. */
export function AssessmentFigures({ analysis }: { analysis: Omit<PoolAnalysis, 'items'> }) {
	const { n, itemsAsked, test } = analysis
	const figures: [string, string][] = [
		[m.measures_people(), formatNumber(n)],
		[m.measures_items_asked(), itemsAsked === null ? '' : formatNumber(itemsAsked)],
		[m.measures_mean(), shareText(test.mean)],
		[m.measures_median(), shareText(test.median)],
		[m.measures_spread(), shareText(test.sd)],
		[m.measures_alpha(), coefficientText(test.alpha)],
		[m.measures_sem(), shareText(test.sem)],
	]
	return (
		<dl className="mb-10 grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-7">
			{figures.map(([name, value]) => (
				<div key={name} className="rounded-md border border-line bg-surface p-3">
					<dt className="text-muted text-sm">{name}</dt>
					<dd className="font-bold text-xl tabular-nums">{value}</dd>
				</div>
			))}
		</dl>
	)
}
