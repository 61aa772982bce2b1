import type { ReactNode } from 'react'
import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Legend } from '#app/ui/Legend.tsx'
import { Link } from '#app/ui/Link.tsx'
import type { AdaptationMatrix, OtherFile } from './adaptation-matrix.server.ts'
import { filePath } from './adaptation-paths.tsx'
import { fileTitle } from './file-words.ts'
import { titleOf } from './MatrixTable.tsx'
import { StateOfFile } from './StateCounts.tsx'

type Part = { matrix: AdaptationMatrix }

export function ModuleTabs({ matrix: { modules } }: Part) {
	return (
		<nav aria-label={m.matrix_modules()} className="border-line border-b">
			<ul className="flex flex-wrap gap-x-2">
				{modules.map(({ id, title, isShown }) => (
					<li key={id}>
						<Link
							to={`?module=${id}`}
							aria-current={isShown ? 'page' : undefined}
							className="flex min-h-11 items-center border-transparent border-b-3 px-2 py-1 text-muted no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
						>
							{title}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}

/** What leads through the module, one thing after the other. */
export function NextThings({ matrix: { contextId, next, locales } }: Part) {
	if (next.length === 0) return <p className="text-muted">{m.home_nothing_next()}</p>
	const languageOf = (tag: string) => locales.find((locale) => locale.tag === tag)?.name
	return (
		<ol className="grid gap-3 lg:grid-cols-2">
			{next.map((cell) => (
				<li key={cell.path} className="rounded-md border border-line bg-surface p-4">
					<div className="flex flex-wrap items-center gap-x-3 gap-y-1">
						<Link
							to={filePath({ contextId, path: cell.path })}
							className="link inline-flex min-h-11 items-center font-semibold"
						>
							{titleOf(cell)}
						</Link>
						<StateOfFile state={cell.state} />
						<span className="text-muted text-sm">{languageOf(cell.locale)}</span>
					</div>
					{cell.guidance ? <p className="max-w-measure text-muted">{cell.guidance}</p> : null}
				</li>
			))}
		</ol>
	)
}

/** The files of a context that are no text of the module: its terms, its lists, and texts that no lesson shows yet. */
export function OtherFiles({ matrix: { contextId, others, locales } }: Part) {
	const nameOf = ({ kind, path }: OtherFile) => {
		const tag = /^glossary\/([\w-]+)\.yaml$/.exec(path)?.[1]
		if (tag) return `${m.file_glossary()} · ${locales.find((locale) => locale.tag === tag)?.name ?? tag}`
		return kind === 'text' ? m.file_text() : fileTitle({ kind, title: null })
	}
	return (
		<ul className="divide-y divide-line border-line border-y">
			{others.map((file) => (
				<li key={file.path} className="flex flex-wrap items-center gap-x-3 py-1">
					<Link
						to={filePath({ contextId, path: file.path })}
						className="link inline-flex min-h-11 flex-wrap items-center gap-x-2"
					>
						{nameOf(file)}
						{file.kind === 'text' ? <bdi dir="ltr">{file.path}</bdi> : null}
					</Link>
					<StateOfFile state={file.state} />
				</li>
			))}
		</ul>
	)
}

/** What else can be done with a context, each with a line that says what it is for. */
export function ContextTools({ matrix: { contextId, moduleId, can } }: Part) {
	const context = { context: contextId }
	if (!can.write && !can.createContext) return null
	return (
		<ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
			{can.changeLessons ? (
				<Tool to={`${href('/trainer/adaptations/:context/lesson', context)}?module=${moduleId}`} label={m.new_lesson()}>
					{m.new_lesson_intro()}
				</Tool>
			) : null}
			{can.addLocale ? (
				<Tool to={href('/trainer/adaptations/:context/language', context)} label={m.new_language()}>
					{m.new_language_intro()}
				</Tool>
			) : null}
			{can.createContext ? (
				<Tool to={href('/trainer/adaptations/:context/new', context)} label={m.new_context()}>
					{m.new_context_intro()}
				</Tool>
			) : null}
			{can.write ? (
				<>
					<Tool to={href('/trainer/adaptations/:context/import', context)} label={m.import_context()}>
						{m.import_intro()}
					</Tool>
					<Tool to={href('/trainer/adaptations/:context/export', context)} label={m.export_context()} isFile>
						{m.export_intro()}
					</Tool>
				</>
			) : null}
		</ul>
	)
}

function Tool({
	to,
	label,
	isFile = false,
	children,
}: {
	to: string
	label: string
	isFile?: boolean
	children: ReactNode
}) {
	return (
		<li>
			{isFile ? (
				<a href={to} download className="link inline-flex min-h-11 items-center font-semibold">
					{label}
				</a>
			) : (
				<Link to={to} className="link inline-flex min-h-11 items-center font-semibold">
					{label}
				</Link>
			)}
			<p className="text-muted">{children}</p>
		</li>
	)
}

/** What the states in the matrix mean. */
export function StateLegend() {
	return (
		<Legend
			summary={m.author_legend()}
			words={[
				[m.fstate_inherited(), m.fstate_inherited_means()],
				[m.matrix_fixed(), m.matrix_fixed_means()],
				[m.fstate_adapted(), m.fstate_adapted_means()],
				[m.fstate_draft(), m.fstate_draft_means()],
				[m.fstate_in_review(), m.fstate_in_review_means()],
				[m.fstate_changes_requested(), m.fstate_changes_requested_means()],
				[m.fstate_stale(), m.fstate_stale_means()],
				[m.fstate_review_due(), m.fstate_review_due_means()],
				[m.fstate_missing_translation(), m.fstate_missing_translation_means()],
				[m.fstate_broken(), m.fstate_broken_means()],
			]}
		/>
	)
}
