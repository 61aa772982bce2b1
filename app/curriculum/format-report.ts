import { alignColumns } from './align-columns.ts'
import type { ObjectiveCount } from './check-blueprint.ts'
import type { ContentReport } from './check-content.ts'
import type { LessonTime } from './check-minutes.ts'
import { type CoverageTable, formatCoverage } from './coverage.ts'
import { formatFault } from './fault.ts'
import type { UnusedEntries } from './unused-entries.ts'

/** Everything `npm run content:check` says: faults first, for they are to be mended; then what there is. */
export function formatReport(report: ContentReport, coverage: readonly CoverageTable[]): string {
	return [
		...report.faults.map(formatFault),
		'',
		'Blueprint: items for each objective, and how many it needs',
		formatCounts(report.counts),
		'',
		'Minutes: what module.yaml promises, and what words and activities take in each language',
		...formatTimes(report.times),
		'',
		'In the registers, and used in no text',
		...formatUnused(report.unused),
		'',
		'Whose text is read: own (written for this context and locale), “1 of 2” (so many of its files are own),',
		'inherited (from a wider context), fallback (another locale stands in), missing. Other contexts read what theirs lies in.',
		...coverage.flatMap((table) => ['', formatCoverage(table)]),
		'',
		`${report.documents} documents compiled, ${quantity(report.faults.length, 'fault')}.`,
	].join('\n')
}

function formatCounts(counts: readonly ObjectiveCount[]): string {
	const rows = [...Map.groupBy(counts, ({ moduleId }) => moduleId)].flatMap(([moduleId, all]) => [
		[moduleId, '', String(total(all.map(({ items }) => items))), ''],
		...all.map(({ objective, items, needed }) => ['', objective, String(items), String(needed)]),
	])
	return alignColumns([['module', 'objective', 'items', 'needed'], ...rows])
}

/** A table for each module, with its sums. */
function formatTimes(times: readonly LessonTime[]): string[] {
	const locales = [...new Set(times.flatMap(({ estimated }) => Object.keys(estimated)))]
	return [...Map.groupBy(times, ({ moduleId }) => moduleId)].flatMap(([moduleId, lessons]) => {
		const rows = lessons.map(({ lessonId, promised, estimated }) => [
			`  ${lessonId}`,
			String(promised),
			...locales.map((locale) => estimated[locale]?.toFixed(1) ?? 'missing'),
		])
		const sums = [
			'  together',
			String(total(lessons.map(({ promised }) => promised))),
			...locales.map((locale) => total(lessons.map(({ estimated }) => estimated[locale] ?? 0)).toFixed(1)),
		]
		return ['', alignColumns([[moduleId, 'promised', ...locales], ...rows, sums])]
	})
}

function formatUnused({ sources, terms }: UnusedEntries): string[] {
	return [`  sources: ${sources.join(', ') || 'none'}`, `  terms: ${terms.join(', ') || 'none'}`]
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, each) => sum + each, 0)
}

function quantity(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`
}
