import type { ItemFlag } from '#app/assessment/item-flags.ts'
import type { PoolItem } from '#app/assessment/pool-analysis.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { coefficientText, shareText } from './measure-words.ts'

/** The measures of one question. Of too few people nothing is said, as in the table of the whole test. */
export function ItemFigures({ item, flags }: { item: PoolItem; flags: ItemFlag[] }) {
	const measures = [
		[m.measures_facility(), shareText(item.facility)],
		[m.measures_spread(), shareText(item.sd)],
		[m.measures_discrimination(), coefficientText(item.discrimination)],
		[m.measures_efficiency(), shareText(item.efficiency)],
		[m.measures_alpha_without(), coefficientText(item.alphaIfDeleted)],
	]
	const shown = [[m.measures_people(), formatNumber(item.n)], ...(flags.includes('too-few') ? [] : measures)]
	return (
		<dl className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
			{shown.map(([name, value]) => (
				<div key={name}>
					<dt className="text-muted text-sm">{name}</dt>
					<dd className="font-semibold tabular-nums">{value}</dd>
				</div>
			))}
		</dl>
	)
}
