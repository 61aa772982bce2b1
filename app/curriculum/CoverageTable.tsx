import { href } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Legend } from '#app/ui/Legend.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { Coverage } from './coverage.ts'
import type { ModuleOverview } from './curriculum-overview.server.ts'
import { readingName } from './reading-name.ts'

type Column = ModuleOverview['columns'][number]
type Row = ModuleOverview['documents'][number]

/** Whose text is read in each context and language; every cell leads to the text as it is read there. */
export function CoverageTable({ module }: { module: ModuleOverview }) {
	return (
		<Table
			caption={m.author_coverage_of({ module: module.title })}
			columns={[
				{ key: 'text', head: m.author_text(), cell: (row: Row) => titleOf(row), isRowHeader: true },
				...module.columns.map((column, index) => ({
					key: `${column.contextId}/${column.locale}`,
					head: readingName(column),
					cell: (row: Row) => <Cell moduleId={module.id} row={row} column={column} coverage={row.cells[index]} />,
				})),
			]}
			rows={module.documents}
			rowKey={({ id }) => id}
		/>
	)
}

function titleOf({ kind, title }: Row): string {
	if (kind === 'index') return m.author_welcome()
	return kind === 'assessment' ? m.module_assessment() : title
}

type CellProps = { moduleId: string; row: Row; column: Column; coverage: Coverage | undefined }

function Cell({ moduleId, row, column, coverage = { state: 'missing' } }: CellProps) {
	const badge = <CoverageBadge coverage={coverage} />
	// The items of an assessment are not for reading: who looks them up could not be assessed any more.
	if (coverage.state === 'missing' || row.kind === 'assessment') return badge
	const to = href('/author/read/:context/:locale/:module/:document', {
		context: column.contextId,
		locale: column.locale,
		module: moduleId,
		document: row.id,
	})
	return (
		<Link to={to} className="link inline-flex min-h-11 items-center">
			<span className="sr-only">{m.author_read_as({ title: titleOf(row), reading: readingName(column) })}: </span>
			{badge}
		</Link>
	)
}

function CoverageBadge({ coverage }: { coverage: Coverage }) {
	switch (coverage.state) {
		case 'own':
			return <Badge tone="good">{m.author_state_own()}</Badge>
		case 'partly': {
			const { own, files } = coverage
			return (
				<Badge tone="accent">{m.author_state_partly({ own: formatNumber(own), parts: formatNumber(files) })}</Badge>
			)
		}
		case 'inherited':
			return <Badge>{m.author_state_inherited()}</Badge>
		case 'fallback':
			return <Badge tone="caution">{m.author_state_fallback()}</Badge>
		case 'missing':
			return <Badge tone="bad">{m.author_state_missing()}</Badge>
	}
}

/** What the words in the table mean. */
export function CoverageLegend() {
	return (
		<Legend
			summary={m.author_legend()}
			words={[
				[m.author_state_own(), m.author_state_own_means()],
				[m.author_state_partly_name(), m.author_state_partly_means()],
				[m.author_state_inherited(), m.author_state_inherited_means()],
				[m.author_state_fallback(), m.author_state_fallback_means()],
				[m.author_state_missing(), m.author_state_missing_means()],
			]}
		/>
	)
}
