import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { LOCALE_NAMES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Badge, Card, Notice } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { ShownRow } from './plan-import.ts'
import { countOutcomes, ROW_OUTCOMES, type RowOutcome } from './row-outcome.ts'
import { faultSentence, OUTCOMES } from './row-words.ts'

type ListPlanProps = {
	rows: ShownRow[]
	list: string
	requestId: string
	isBusy: boolean
	children: ReactNode
}

/** What a list would bring, row by row, before anything is written; `children` is the form in which to mend it. */
export function ListPlan({ rows, list, requestId, isBusy, children }: ListPlanProps) {
	const counts = countOutcomes(rows)
	const changes = counts.invite + counts.enrol + counts.slip
	const faulty = rows.filter(({ outcome }) => outcome === 'faulty')
	const others = rows.filter(({ outcome }) => outcome !== 'faulty')
	return (
		<section aria-labelledby="plan" className="space-y-6">
			<Notice role="status">
				<h2 id="plan" className="font-semibold text-lg">
					{m.joining_plan_title()}
				</h2>
				<p>{m.joining_plan_text()}</p>
				<OutcomeCounts counts={counts} />
			</Notice>
			{changes > 0 ? (
				<Form method="post" encType="multipart/form-data" className="space-y-2">
					<input type="hidden" name="intent" value="import" />
					<input type="hidden" name="requestId" value={requestId} />
					<input type="hidden" name="list" value={list} />
					{faulty.length > 0 ? <input type="hidden" name="withoutFaulty" value="yes" /> : null}
					<Button look={faulty.length > 0 ? 'secondary' : 'primary'} disabled={isBusy}>
						{faulty.length > 0 ? m.joining_do_others({ count: changes }) : m.joining_do_it({ count: changes })}
					</Button>
					{counts.slip > 0 ? <p className="max-w-measure text-muted text-sm">{m.joining_slips_follow()}</p> : null}
				</Form>
			) : (
				<p className="font-semibold">{m.joining_nothing_to_do()}</p>
			)}
			{faulty.length > 0 ? (
				<section aria-labelledby="faulty" className="space-y-4">
					<h2 id="faulty" className="font-bold text-2xl">
						{m.joining_faulty_rows()}
					</h2>
					<p className="max-w-measure">{m.joining_faulty_rows_text()}</p>
					<Rows caption={m.joining_faulty_rows()} rows={faulty} />
				</section>
			) : null}
			<Card>{children}</Card>
			{others.length > 0 ? (
				<section aria-labelledby="rows" className="space-y-4">
					<h2 id="rows" className="font-bold text-2xl">
						{m.joining_rows()}
					</h2>
					<Rows caption={m.joining_rows()} rows={others} />
				</section>
			) : null}
		</section>
	)
}

/** How many of each, those that there are. */
export function OutcomeCounts({ counts }: { counts: Record<RowOutcome, number> }) {
	return (
		<dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
			{ROW_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
				<div key={outcome}>
					<dt className="text-sm">{OUTCOMES[outcome].words()}</dt>
					<dd className="font-bold text-xl tabular-nums">{formatNumber(counts[outcome])}</dd>
				</div>
			))}
		</dl>
	)
}

function Rows({ caption, rows }: { caption: string; rows: ShownRow[] }) {
	return (
		<Table
			caption={caption}
			rows={rows}
			rowKey={({ line }) => String(line)}
			columns={[
				{ key: 'line', head: m.joining_row(), isShort: true, cell: ({ line }) => formatNumber(line) },
				{
					key: 'name',
					head: m.joining_column_name(),
					isRowHeader: true,
					cell: ({ name }) => (name ? <bdi className="break-words">{name}</bdi> : '–'),
				},
				{
					key: 'email',
					head: m.joining_column_email(),
					cell: ({ email, username }) => <bdi className="break-all">{email ?? username ?? '–'}</bdi>,
				},
				{
					key: 'locale',
					head: m.joining_column_language(),
					isShort: true,
					cell: ({ locale }) => (locale ? <bdi>{LOCALE_NAMES[locale]}</bdi> : '–'),
				},
				{ key: 'outcome', head: m.joining_outcome(), cell: (row) => <Outcome row={row} /> },
			]}
		/>
	)
}

function Outcome({ row: { outcome, faults } }: { row: ShownRow }) {
	const { words, tone } = OUTCOMES[outcome]
	return (
		<>
			<Badge tone={tone}>{words()}</Badge>
			{faults.length > 0 ? (
				<ul className="mt-1 space-y-1">
					{faults.map((fault) => (
						<li key={`${fault.column} ${fault.code}`}>{faultSentence(fault)}</li>
					))}
				</ul>
			) : null}
		</>
	)
}
