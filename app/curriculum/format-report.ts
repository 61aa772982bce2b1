import { alignColumns } from './align-columns.ts'
import type { ContentReport } from './check-content.ts'
import { type CoverageTable, formatCoverage } from './coverage.ts'
import { type Fault, formatFault } from './fault.ts'

/** Everything `npm run content:check` says: faults first, for they are to be mended; then what there is. */
export function formatReport(report: ContentReport, coverage: readonly CoverageTable[]): string {
	const counts = report.counts.map(({ moduleId, objective, items, needed }) => [
		moduleId,
		objective,
		String(items),
		String(needed),
	])
	return [
		...report.faults.map(formatFault),
		...report.warnings.map(formatWarning),
		'',
		'Items for each objective, and how many a pre-test and a post-test draw together',
		alignColumns([['module', 'objective', 'items', 'needed'], ...counts]),
		'',
		'Whose text is read: own (written for this context and locale), “1 of 2” (so many of its files are own),',
		'inherited (from a wider context), fallback (another locale stands in), missing. Other contexts read what theirs lies in.',
		...coverage.flatMap((table) => ['', formatCoverage(table)]),
		'',
		`${report.documents} documents compiled, ${quantity(report.faults.length, 'fault')}, ${quantity(report.warnings.length, 'warning')}.`,
	].join('\n')
}

function formatWarning(warning: Fault): string {
	return formatFault({ ...warning, message: `warning: ${warning.message}` })
}

function quantity(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`
}
