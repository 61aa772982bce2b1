import { href } from 'react-router'
import { CohortFilter } from '#app/cohorts/CohortFilter.tsx'
import { MeasuresNav } from '#app/cohorts/MeasuresNav.tsx'
import { requestedMeasures } from '#app/cohorts/requested-measures.server.ts'
import { writtenAnswers } from '#app/cohorts/survey-report.server.ts'
import { allModules } from '#app/curriculum/all-modules.server.ts'
import { m } from '#app/i18n/messages.ts'
import { wordsLabel } from '#app/learning/survey-words.ts'
import { PROGRAMME, SURVEY_QUESTIONS } from '#app/learning/surveys.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found } from '#app/platform/responses.ts'
import { FilterForm, FilterSelect } from '#app/ui/FilterForm.tsx'
import { EmptyState, Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/answers'

/** So many answers are read by a person in a sitting, and sent over a thin line. */
const MOST = 200

export function loader(asked: Route.LoaderArgs) {
	const { people, user: _, ...choice } = requestedMeasures(db, asked)
	const modules = allModules(db, { locale: asked.context.get(localeContext), contextId: null })
	const titles = modules.map(({ module, welcome }) => ({ id: module.id, name: welcome.title }))
	const ids = titles.map(({ id }) => id)
	const about = asked.url.searchParams.get('about') || (ids[0] ?? PROGRAMME)
	const survey = about === PROGRAMME ? 'behaviour' : 'reaction'
	found(survey === 'behaviour' || ids.includes(about) ? about : null)
	const selection = { survey, subject: about, cohortIds: people.cohortIds, contextId: null } as const
	const words = writtenAnswers(db, selection, MOST)
	const questions = SURVEY_QUESTIONS[survey].words.map((id) => ({ id, texts: words?.[id] ?? [] }))
	return { choice, about, titles, isVisible: words !== null, questions }
}

export default function Answers({ loaderData }: Route.ComponentProps) {
	const { choice, about, titles, isVisible, questions } = loaderData
	const isFiltered = choice.cohortId !== null
	const modules = titles.map(({ id, name }) => ({ value: id, label: name }))
	return (
		<Page title={m.measures_words()} intro={m.measures_words_intro()} width="wide">
			<title>{`${m.measures_words()} · ${m.product_name()}`}</title>
			<MeasuresNav at="answers" cohortId={choice.cohortId} />
			<FilterForm isSearch={false} isFiltered={isFiltered} clear={href('/trainer/measures/answers')}>
				{choice.cohorts.length > 0 ? <CohortFilter {...choice} /> : null}
				<FilterSelect
					name="about"
					label={m.measures_about()}
					value={about === modules[0]?.value ? null : about}
					any={modules[0]?.label ?? ''}
					options={[...modules.slice(1), { value: PROGRAMME, label: m.measures_behaviour() }]}
				/>
			</FilterForm>
			{isVisible ? (
				questions.map(({ id, texts }) => (
					<section key={id} aria-labelledby={id} className="mt-8">
						<h2 id={id} className="mb-3 font-bold text-xl">
							{wordsLabel(id)}
						</h2>
						{texts.length === 0 ? (
							<EmptyState title={m.measures_no_words()} />
						) : (
							<ul className="space-y-3">
								{texts.map((text, index) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same
									<li key={index} dir="auto" className="max-w-measure whitespace-pre-line border-line border-s-4 ps-4">
										{text}
									</li>
								))}
							</ul>
						)}
					</section>
				))
			) : (
				<Notice>{m.measures_too_few_answers()}</Notice>
			)}
		</Page>
	)
}
