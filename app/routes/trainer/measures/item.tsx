import { href } from 'react-router'
import { Html } from '#app/assessment/Html.tsx'
import { itemFlags } from '#app/assessment/item-flags.ts'
import { contextName } from '#app/cohorts/context-name.ts'
import { ItemFigures } from '#app/cohorts/ItemFigures.tsx'
import { GroupTable, OptionTable } from '#app/cohorts/ItemParts.tsx'
import { Flags, MeasuresLegend } from '#app/cohorts/ItemTable.tsx'
import { itemReport } from '#app/cohorts/item-report.server.ts'
import { formLabel } from '#app/cohorts/measure-words.ts'
import { requestedMeasures } from '#app/cohorts/requested-measures.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { languageName } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { canSeeAuthorPages } from '#app/identity/policy.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Card, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/item'

export function loader(asked: Route.LoaderArgs) {
	const { people, user, cohortId } = requestedMeasures(db, asked)
	const form = found((['pre', 'post'] as const).find((each) => each === asked.params.form))
	const locale = asked.context.get(localeContext)
	const { config, module, welcome, read } = found(
		requestedModule(db, asked.params.module, { locale, contextId: user.contextId }),
	)
	const itemId = asked.params.item
	const question = read('assessment')?.questions[itemId] ?? null
	const report = found(itemReport(db, { moduleId: module.id, form, people }, { itemId, question }))
	const words = question?.kind === 'single' || question?.kind === 'multiple' ? question.options : []
	return {
		...{ moduleId: module.id, form, title: welcome.title, cohortId, itemId },
		...{ item: report.item, flags: itemFlags(report.item, report.alpha), promptHtml: question?.promptHtml ?? itemId },
		options: report.options.map((option) => ({
			...option,
			html: words.find(({ id }) => id === option.id)?.html ?? null,
		})),
		byLocale: report.byLocale.map((group) => ({ ...group, name: languageName(group.group) })),
		byContext: report.byContext.map((group) => ({
			...group,
			name: contextName(config.contexts, group.group, locale),
		})),
		textPath: canSeeAuthorPages(user)
			? href('/author/read/:context/:locale/:module/:document', {
					...{ context: 'base', locale, module: module.id, document: 'assessment' },
				})
			: null,
	}
}

export default function ItemQuality({ loaderData }: Route.ComponentProps) {
	const { moduleId, form, title, cohortId, itemId, item, flags, promptHtml, textPath } = loaderData
	const { options, byLocale, byContext } = loaderData
	const query = cohortId === null ? '' : `?${new URLSearchParams({ cohort: cohortId })}`
	const isTooFew = flags.includes('too-few')
	return (
		<Page title={m.measures_item_title({ item: isolated(itemId) })} intro={m.measures_first_attempts()} width="wide">
			<title>{`${m.measures_item_title({ item: isolated(itemId) })} · ${m.product_name()}`}</title>
			<p className="-mt-4 mb-6 flex flex-wrap gap-x-6">
				<Link
					to={href('/trainer/measures/:module/:form', { module: moduleId, form }) + query}
					className="link inline-flex min-h-11 items-center"
				>
					{m.measures_assessment_name({ module: title, form: formLabel(form) })}
				</Link>
				{textPath ? (
					<Link to={`${textPath}#${itemId}`} className="link inline-flex min-h-11 items-center">
						{m.measures_to_text()}
					</Link>
				) : null}
			</p>
			<Card>
				<Html as="div" html={promptHtml} />
				<ItemFigures item={item} flags={flags} />
				{flags.length > 0 ? (
					<div className="mt-4">
						<Flags flags={flags} />
					</div>
				) : null}
			</Card>
			{options.length > 0 && !isTooFew ? (
				<Section id="options" title={m.measures_options()}>
					<OptionTable options={options} />
				</Section>
			) : null}
			{byLocale.length > 0 && !isTooFew ? (
				<Section id="languages" title={m.measures_by_language()}>
					<GroupTable caption={m.measures_by_language()} head={m.measures_language()} groups={byLocale} />
				</Section>
			) : null}
			{byContext.length > 0 && !isTooFew ? (
				<Section id="contexts" title={m.measures_by_context()}>
					<GroupTable caption={m.measures_by_context()} head={m.measures_context()} groups={byContext} />
				</Section>
			) : null}
			{isTooFew ? null : <p className="mt-4 max-w-measure text-muted">{m.measures_groups_explained()}</p>}
			<MeasuresLegend />
		</Page>
	)
}

function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
	return (
		<section aria-labelledby={id} className="mt-10">
			<h2 id={id} className="mb-3 font-bold text-xl">
				{title}
			</h2>
			{children}
		</section>
	)
}
