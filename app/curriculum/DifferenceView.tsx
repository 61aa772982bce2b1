import type { ReactNode } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { directionOf } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { type Difference, type DifferenceBlock, foldUnchanged, isUnchanged, type Run } from './difference.ts'

type DifferenceViewProps = {
	difference: Difference
	/** The language of the text. */
	locale: string
	/** Numbers the lines of the later text and makes them targets: `line` gives `#line-12`. */
	linesNamed?: string
	/** What choosing the number of a line does; without it, the number leads to the line itself. */
	lineLink?: LineLink
	/** Folds nothing away. */
	isWhole?: boolean
	/** What belongs under a block, such as comments on its lines. */
	below?: (block: DifferenceBlock) => ReactNode
}

type LineLink = {
	label: (line: number) => string
	to: (line: number) => string
	/** With scripts, in place of going there. */
	onChoose?: (line: number) => void
}

/**
 * What changed in a text, word by word. New words are underlined and old ones struck through, so that it reads without
 * colour; for who hears it, every change is announced and ended by a word.
 */
export function DifferenceView({ difference, isWhole = false, ...block }: DifferenceViewProps) {
	if (isUnchanged(difference) && !block.linesNamed) return <p className="text-muted">{m.difference_none()}</p>
	let count = 0
	const row = (part: DifferenceBlock) => {
		count += 1
		return <Block key={count} {...block} block={part} />
	}
	const parts = isWhole ? difference.blocks : foldUnchanged(difference)
	return (
		<div className="space-y-1">
			{difference.isCoarse ? <p className="text-muted text-sm">{m.difference_coarse()}</p> : null}
			{parts.map((part) => {
				if (part.kind !== 'fold') return row(part)
				const rows = part.blocks.map(row)
				return (
					<details key={`fold-${count}`} className="rounded-sm bg-sunken">
						<summary className="min-h-11 cursor-pointer px-3 py-2 text-muted text-sm">
							{m.difference_folded({ count: rows.length })}
						</summary>
						{rows}
					</details>
				)
			})}
		</div>
	)
}

const EDGES: Record<DifferenceBlock['kind'], string> = {
	same: 'border-transparent',
	changed: 'border-accent',
	added: 'border-good',
	removed: 'border-bad border-dashed',
}

type BlockProps = Omit<DifferenceViewProps, 'difference' | 'isWhole'> & { block: DifferenceBlock }

function Block({ block, locale, linesNamed, lineLink, below }: BlockProps) {
	const line = block.lines?.first
	const text = (
		<div className={`min-w-0 grow border-s-4 ps-3 ${EDGES[block.kind]}`}>
			{block.kind === 'added' || block.kind === 'removed' ? (
				<p className="font-semibold text-muted text-sm">
					{block.kind === 'added' ? m.difference_added_block() : m.difference_removed_block()}
				</p>
			) : null}
			<div
				lang={locale}
				dir={directionOf(locale)}
				translate="no"
				className="whitespace-pre-wrap text-start wrap-anywhere"
			>
				<Runs block={block} />
			</div>
		</div>
	)
	if (!linesNamed) return text
	return (
		<div id={line ? `${linesNamed}-${line}` : undefined} className="scroll-mt-4 target:bg-accent-soft">
			<div className="flex gap-2">
				<span className="w-11 shrink-0 text-end text-muted text-sm">
					{line ? <LineNumber line={line} link={lineLink ?? lineItself(linesNamed)} /> : null}
				</span>
				{text}
			</div>
			{below?.(block)}
		</div>
	)
}

function lineItself(name: string): LineLink {
	return { label: (line) => m.difference_line({ line: formatNumber(line) }), to: (line) => `#${name}-${line}` }
}

function LineNumber({ line, link }: { line: number; link: LineLink }) {
	const { onChoose } = link
	return (
		<a
			href={link.to(line)}
			className="block min-h-6 no-underline hover:text-accent hover:underline"
			onClick={
				onChoose &&
				((event) => {
					event.preventDefault()
					onChoose(line)
				})
			}
		>
			<span className="sr-only">{link.label(line)}</span>
			<span aria-hidden="true">{formatNumber(line)}</span>
		</a>
	)
}

/** Of a block that came or went as a whole the words above it say so already. */
function Runs({ block }: { block: DifferenceBlock }) {
	if (block.kind === 'added') return <ins className="no-underline">{plain(block.runs)}</ins>
	if (block.kind === 'removed') return <del className="text-muted">{plain(block.runs)}</del>
	let at = 0
	return block.runs.map((run) => {
		at += run.text.length
		if (run.kind === 'same') return <span key={at}>{run.text}</span>
		const isAdded = run.kind === 'added'
		const Mark = isAdded ? 'ins' : 'del'
		return (
			<Mark
				key={`${at}-${run.kind}`}
				className={isAdded ? 'bg-good-soft text-good underline' : 'bg-bad-soft text-bad line-through'}
			>
				<span className="sr-only"> [{isAdded ? m.difference_added() : m.difference_removed()}] </span>
				{run.text}
				<span className="sr-only"> [{m.difference_end()}] </span>
			</Mark>
		)
	})
}

function plain(runs: readonly Run[]): string {
	return runs.map((run) => run.text).join('')
}
