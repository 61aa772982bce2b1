import { href } from 'react-router'
import { CohortFilter } from '#app/cohorts/CohortFilter.tsx'
import { contextName } from '#app/cohorts/context-name.ts'
import { MeasuresNav } from '#app/cohorts/MeasuresNav.tsx'
import { hiddenCount } from '#app/cohorts/measure-words.ts'
import { GainTable, Level, Ratings, ReachByContext, ReachTable } from '#app/cohorts/ProgrammeLevels.tsx'
import { programmeReport } from '#app/cohorts/programme-report.server.ts'
import { requestedMeasures } from '#app/cohorts/requested-measures.server.ts'
import { allModules } from '#app/curriculum/all-modules.server.ts'
import { contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found } from '#app/platform/responses.ts'
import { FilterForm, FilterSelect } from '#app/ui/FilterForm.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { PrintButton } from '#app/ui/PrintButton.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/programme'

export function loader(asked: Route.LoaderArgs) {
	const { people, user: _, ...choice } = requestedMeasures(db, asked)
	const locale = asked.context.get(localeContext)
	const { contexts } = currentCurriculum(db)
	const modules = allModules(db, { locale, contextId: null })
	const titles = modules.map(({ module, welcome }) => ({ id: module.id, name: welcome.title }))
	const named = (id: string) => titles.find((each) => each.id === id)?.name ?? id
	const moduleId = asked.url.searchParams.get('module') || null
	const chosen = moduleId === null ? null : found(modules.find(({ module }) => module.id === moduleId))
	// Parts of everybody by context are for who sees everybody.
	const contextId = people.cohortIds === null ? asked.url.searchParams.get('context') || null : null
	const ids = titles.map(({ id }) => id)
	const report = programmeReport(db, { people, contextId, moduleId }, ids)
	const rowName = (id: string) => {
		if (!chosen) return named(id)
		return id === '' ? m.measures_whole_test() : (chosen.welcome.objectives[id] ?? id)
	}
	const order = chosen ? ['', ...chosen.module.objectives] : ids
	const gains = report.gains.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
	return {
		...{ choice, moduleId, contextId, titles, people: report.people, madeAt: Date.now() },
		contexts: [{ id: 'base', name: m.provenance_base() }, ...contextChoices(contexts, locale)],
		reach: report.reach.map((row) => ({ ...row, name: named(row.id) })),
		reachByContext: report.reachByContext && {
			modules: report.reach.map(({ id }) => named(id)),
			rows: [
				...report.reachByContext.counts.map((counts, index) => ({
					...{ counts, isTotal: false },
					name: contextName(contexts, report.reachByContext?.contexts[index] ?? '', locale),
				})),
				{ name: m.measures_all(), isTotal: true, counts: report.reach.map(({ completed }) => completed) },
			],
		},
		...{ reaction: report.reaction, behaviour: report.behaviour },
		gains: gains.map((row) => ({ ...row, name: rowName(row.id) })),
	}
}

export default function Programme({ loaderData }: Route.ComponentProps) {
	const { choice, moduleId, contextId, titles, contexts, people, madeAt } = loaderData
	const { reach, reachByContext, reaction, gains, behaviour } = loaderData
	const isFiltered = choice.cohortId !== null || moduleId !== null || contextId !== null
	// On paper the choice is not to be seen in the form.
	const chosen = [
		choice.cohorts.find(({ id }) => id === choice.cohortId)?.name ?? m.measures_all(),
		contexts.find(({ id }) => id === contextId)?.name,
		titles.find(({ id }) => id === moduleId)?.name,
	]
	const about = [...chosen.filter((name) => name !== undefined), formatDate(madeAt)].join(' · ')
	return (
		<Page
			title={m.measures_programme()}
			intro={m.measures_programme_intro()}
			actions={<PrintButton label={m.measures_print()} />}
			width="wide"
		>
			<title>{`${m.measures_programme()} · ${m.product_name()}`}</title>
			<MeasuresNav at="programme" cohortId={choice.cohortId} />
			<FilterForm isSearch={false} isFiltered={isFiltered} clear={href('/trainer/measures/programme')}>
				{choice.cohorts.length > 0 ? <CohortFilter {...choice} /> : null}
				{choice.seesAll ? (
					<FilterSelect
						name="context"
						label={m.measures_context()}
						value={contextId}
						any={m.measures_all()}
						options={contexts.map(({ id, name }) => ({ value: id, label: name }))}
					/>
				) : null}
				<FilterSelect
					name="module"
					label={m.measures_module()}
					value={moduleId}
					any={m.measures_all()}
					options={titles.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			</FilterForm>
			<p className="mb-4 hidden font-semibold print:block">{about}</p>
			<p className="mb-4 text-lg">{m.measures_take_part({ n: hiddenCount(people) })}</p>
			<Notice tone="plain">{m.measures_suppression()}</Notice>

			<Level id="reach" title={m.measures_reach()} asks={m.measures_reach_asks()}>
				{reachByContext ? <ReachByContext {...reachByContext} /> : <ReachTable rows={reach} people={people} />}
			</Level>
			<Level id="reaction" title={m.measures_level_1()} asks={m.measures_level_1_asks()}>
				<Ratings survey="reaction" report={reaction} source={m.measures_reaction_source()} />
			</Level>
			<Level id="learning" title={m.measures_level_2()} asks={m.measures_level_2_asks()}>
				<GainTable rows={gains} head={moduleId === null ? m.measures_module() : m.measures_objective()} />
			</Level>
			<Level id="behaviour" title={m.measures_level_3()} asks={m.measures_level_3_asks()}>
				<Ratings survey="behaviour" report={behaviour} source={m.measures_behaviour_source()} />
			</Level>
			<Level id="results" title={m.measures_level_4()} asks={m.measures_level_4_asks()}>
				<div className="max-w-measure space-y-3">
					<p>{m.measures_results_unknown()}</p>
					<p>{m.measures_results_instead()}</p>
					<ul className="list-disc space-y-1.5 ps-6">
						<li>{m.measures_results_look_1()}</li>
						<li>{m.measures_results_look_2()}</li>
						<li>{m.measures_results_look_3()}</li>
					</ul>
				</div>
			</Level>
		</Page>
	)
}
