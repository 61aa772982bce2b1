import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { AdaptationMatrix } from './adaptation-matrix.server.ts'
import { filePath } from './adaptation-paths.tsx'
import { fileTitle } from './file-words.ts'
import { HideLesson } from './HideLesson.tsx'
import { StateOfFile } from './StateCounts.tsx'

type Row = AdaptationMatrix['rows'][number]
type Cell = Row['cells'][number]

/** Every lesson and place of a module, by language; each cell leads to its text. */
export function MatrixTable({ matrix }: { matrix: AdaptationMatrix }) {
	const { contextId, locales, rows, lessons, can } = matrix
	return (
		<Table
			caption={m.matrix_of({ context: matrix.contextName })}
			rows={rows}
			rowKey={({ name }) => name}
			columns={[
				{
					key: 'text',
					head: m.home_text(),
					isRowHeader: true,
					cell: (row: Row) => (
						<RowHead row={row} contextId={contextId}>
							{can.changeLessons && row.kind === 'lesson' && row.isOptional ? (
								<HideLesson lessonId={row.documentId} title={row.title} hidden={lessons.hidden} row={row} />
							) : null}
						</RowHead>
					),
				},
				...locales.map((locale, index) => ({
					key: locale.tag,
					head: locale.name,
					isShort: true,
					cell: (row: Row) => {
						const cell = row.cells[index]
						if (!cell) return null
						return <MatrixCell contextId={contextId} cell={cell} title={titleOf(row)} locale={locale.name} />
					},
				})),
			]}
		/>
	)
}

/** A document or slot by its title; what each module has once, by what it is. */
export function titleOf({ kind, title }: Pick<Cell, 'kind'> & { title: string }): string {
	if (kind === 'index') return m.author_welcome()
	if (kind === 'assessment') return m.module_assessment()
	return fileTitle({ kind: kind === 'slot' ? 'slot' : 'document', title })
}

function RowHead({ row, contextId, children }: { row: Row; contextId: string; children: React.ReactNode }) {
	const { kind, guidance, isOptional, isHidden, addedIn } = row
	return (
		<div className={kind === 'slot' ? 'border-accent-soft border-s-4 ps-3 sm:ms-4' : ''}>
			<span>{titleOf(row)}</span>
			{guidance ? <span className="mt-0.5 block max-w-lg font-normal text-muted text-sm">{guidance}</span> : null}
			{kind === 'lesson' && (isOptional || isHidden || addedIn) ? (
				<span className="mt-1 flex flex-wrap items-center gap-1.5">
					{isHidden ? <Badge tone="caution">{m.lesson_hidden()}</Badge> : null}
					{isOptional ? <Badge>{m.optional()}</Badge> : null}
					{addedIn ? (
						<Badge tone="accent">{addedIn === contextId ? m.lesson_added_here() : m.lesson_added_wider()}</Badge>
					) : null}
				</span>
			) : null}
			{children}
		</div>
	)
}

type MatrixCellProps = { contextId: string; cell: Cell; title: string; locale: string }

function MatrixCell({ contextId, cell, title, locale }: MatrixCellProps) {
	const { path, state, isAdaptable, reviewBy, staleSince } = cell
	const isFixed = state === 'inherited' && !isAdaptable
	const date = state === 'review-due' ? reviewBy && Date.parse(reviewBy) : state === 'stale' ? staleSince : null
	return (
		<>
			<Link
				to={filePath({ contextId, path })}
				className="link inline-flex min-h-11 min-w-11 flex-wrap items-center gap-x-2 sm:min-h-8"
			>
				<span className="sr-only">
					{title}, {locale}:{' '}
				</span>
				{isFixed ? <Badge>{m.matrix_fixed()}</Badge> : <StateOfFile state={state} />}
				{state === 'missing-translation' && isAdaptable ? <span>{m.matrix_translate()}</span> : null}
			</Link>
			{date ? <span className="block text-muted text-sm">{formatDate(date)}</span> : null}
		</>
	)
}
