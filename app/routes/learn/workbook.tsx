import { href } from 'react-router'
import { Segments } from '#app/curriculum/Segments.tsx'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { FilledTemplateLine } from '#app/learning/FilledTemplateLine.tsx'
import { canUseWorkbook } from '#app/learning/policy.ts'
import { toolbox } from '#app/learning/toolbox.server.ts'
import { workbookView } from '#app/learning/workbook-view.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/workbook'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canUseWorkbook(user, { userId: user.id }))
	const reader = { ...user, locale: context.get(localeContext) }
	return { modules: workbookView(db, reader), templates: toolbox(db, reader).filter(({ saved }) => saved !== null) }
}

type Entry = Route.ComponentProps['loaderData']['modules'][number]['lessons'][number]['entries'][number]

export default function Workbook({ loaderData }: Route.ComponentProps) {
	return (
		<Page
			title={m.workbook()}
			intro={m.workbook_intro()}
			actions={<ButtonLink to={href('/certificates')}>{m.certificates()}</ButtonLink>}
		>
			<title>{`${m.workbook()} · ${m.product_name()}`}</title>
			{loaderData.modules.length === 0 && loaderData.templates.length === 0 ? (
				<EmptyState title={m.workbook_empty()}>{m.workbook_empty_text()}</EmptyState>
			) : null}
			{loaderData.modules.map((module) => (
				<section key={module.id} aria-labelledby={`module-${module.id}`} className="mb-12">
					<h2 id={`module-${module.id}`} className="font-bold text-2xl">
						{module.title}
					</h2>
					{module.lessons.map((lesson) => (
						<section key={lesson.id} aria-labelledby={`lesson-${lesson.id}`} className="mt-6">
							<h3 id={`lesson-${lesson.id}`} className="font-semibold text-lg">
								{lesson.path ? (
									<Link to={lesson.path} className="link inline-block py-1">
										{lesson.title}
									</Link>
								) : (
									lesson.title
								)}
							</h3>
							<ul className="mt-3 space-y-4">
								{lesson.entries.map((entry) => (
									<li
										key={`${entry.kind}-${entry.activityId}`}
										className="rounded-lg border border-line bg-surface p-5"
									>
										<WorkbookEntry entry={entry} path={lesson.path} />
									</li>
								))}
							</ul>
						</section>
					))}
				</section>
			))}
			{loaderData.templates.length > 0 ? <FilledTemplates templates={loaderData.templates} /> : null}
		</Page>
	)
}

function FilledTemplates({ templates }: Pick<Route.ComponentProps['loaderData'], 'templates'>) {
	return (
		<section aria-labelledby="templates" className="mb-12">
			<h2 id="templates" className="font-bold text-2xl">
				{m.workbook_templates()}
			</h2>
			<ul className="mt-3 space-y-4">
				{templates.map(({ name, title, saved }) => (
					<li key={name} className="rounded-lg border border-line bg-surface p-5">
						<p className="font-semibold">{title}</p>
						{saved ? <FilledTemplateLine saved={saved} /> : null}
						<Link
							to={href('/toolbox/:template', { template: name })}
							className="link mt-2 inline-flex min-h-11 items-center"
						>
							{m.workbook_open_template()}
						</Link>
					</li>
				))}
			</ul>
		</section>
	)
}

function WorkbookEntry({ entry, path }: { entry: Entry; path: string | null }) {
	return (
		<>
			<p className="flex flex-wrap justify-between gap-2 text-muted text-sm">
				<span>
					{entry.kind === 'reflection' ? m.reflection() : entry.kind === 'note' ? m.lesson_note() : m.checklist()}
				</span>
				<span>{formatDate(entry.updatedAt)}</span>
			</p>
			{entry.kind === 'checklist' ? (
				<p className="mt-1">
					{entry.title} –{' '}
					{m.workbook_checked({ done: formatNumber(entry.checked.length), total: formatNumber(entry.itemCount) })}
				</p>
			) : (
				<>
					<div className="mt-1 text-muted">
						<Segments segments={entry.prompt} />
					</div>
					<p dir="auto" className="mt-3 whitespace-pre-wrap">
						{entry.text}
					</p>
				</>
			)}
			{path === null ? null : (
				<Link to={`${path}#activity-${entry.activityId}`} className="link mt-2 inline-flex min-h-11 items-center">
					{m.workbook_open_lesson()}
				</Link>
			)}
		</>
	)
}
