import { AuthorPages } from '#app/curriculum/AuthorPages.tsx'
import { CoverageLegend, CoverageTable } from '#app/curriculum/CoverageTable.tsx'
import { curriculumOverview, type ModuleOverview } from '#app/curriculum/curriculum-overview.server.ts'
import { PUBLISH_COMMAND } from '#app/curriculum/publish-command.ts'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canSeeAuthorPages } from '#app/identity/policy.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { Code } from '#app/ui/Code.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/curriculum'

export function loader({ request, context }: Route.LoaderArgs) {
	allow(canSeeAuthorPages(requireUser(context, request)))
	return { curriculum: curriculumOverview(db, context.get(localeContext)) }
}

export default function Curriculum({ loaderData: { curriculum } }: Route.ComponentProps) {
	return (
		<>
			<title>{`${m.author_curriculum()} · ${m.product_name()}`}</title>
			<AuthorPages />
			<Page title={curriculum?.title ?? m.author_curriculum()} intro={m.author_curriculum_intro()} width="wide">
				{curriculum ? (
					<>
						<p className="font-medium">
							{m.author_version({
								version: formatNumber(curriculum.version),
								date: formatDateTime(curriculum.publishedAt),
							})}
						</p>
						<p className="mt-1 max-w-measure text-muted">
							{m.author_contexts({ count: formatNumber(curriculum.contextCount) })}
						</p>
						<CoverageLegend />
						{curriculum.modules.map((module) => (
							<ModuleTexts key={module.id} module={module} />
						))}
					</>
				) : (
					<EmptyState title={m.author_empty()}>
						{m.author_empty_text()} <Code>{PUBLISH_COMMAND}</Code>
					</EmptyState>
				)}
			</Page>
		</>
	)
}

function ModuleTexts({ module }: { module: ModuleOverview }) {
	return (
		<section aria-labelledby={module.id} className="mt-12">
			<h2 id={module.id} className="font-bold text-2xl">
				{module.title}
			</h2>
			<h3 className="mt-6 mb-2 font-semibold text-lg">{m.author_coverage()}</h3>
			<div className="overflow-x-auto">
				<CoverageTable module={module} />
			</div>
			<h3 className="mt-8 mb-2 font-semibold text-lg">{m.author_questions()}</h3>
			<Table
				caption={m.author_questions_of({ module: module.title })}
				columns={[
					{ key: 'objective', head: m.objective(), cell: ({ text }) => text, isRowHeader: true },
					{ key: 'lessons', head: m.author_in_lessons(), cell: (each) => formatNumber(each.inLessons) },
					{ key: 'pool', head: m.author_in_pool(), cell: (each) => formatNumber(each.inPool) },
					{ key: 'pre', head: m.author_per_pre_test(), cell: (each) => formatNumber(each.perPreTest) },
					{ key: 'post', head: m.author_per_post_test(), cell: (each) => formatNumber(each.perPostTest) },
				]}
				rows={module.objectives}
				rowKey={({ id }) => id}
			/>
		</section>
	)
}
