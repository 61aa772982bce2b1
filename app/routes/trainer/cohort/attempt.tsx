import { href } from 'react-router'
import { QuestionCard } from '#app/assessment/QuestionCard.tsx'
import { attemptInCohort } from '#app/cohorts/attempt-in-cohort.server.ts'
import { testName } from '#app/cohorts/PersonProgress.tsx'
import { personInCohort } from '#app/cohorts/person-in-cohort.server.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { languageMark, TextLanguage } from '#app/curriculum/text-language.ts'
import { formatDateTime, formatNumber, formatPercent } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { ActivityCard } from '#app/learning/ActivityCard.tsx'
import { localeContext } from '#app/platform/request-context.ts'
import { found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/attempt'

export function loader(args: Route.LoaderArgs) {
	const { cohort } = requestedCohort(db, args)
	const { person: userId, attempt: attemptId } = args.params
	const person = found(personInCohort(db, cohort.id, userId))
	const asked = { cohort, userId, attemptId, locale: args.context.get(localeContext) }
	const attempt = found(person.takesPart ? attemptInCohort(db, asked) : null)
	return { cohort: { id: cohort.id, name: cohort.name, timeZone: cohort.timeZone }, person, attempt }
}

export default function CohortAttempt({ loaderData: { cohort, person, attempt } }: Route.ComponentProps) {
	const { form, number, score, submittedAt, moduleTitle, questions, locale, dir } = attempt
	const name = isolated(person.displayName)
	const title = `${testName(form, number)} · ${moduleTitle}`
	return (
		<Page title={m.insight_answers_of({ name })} intro={title}>
			<title>{`${title} · ${cohort.name}`}</title>
			<p className="-mt-4 mb-6">
				<Link
					to={href('/trainer/cohorts/:cohort/people/:person', { cohort: cohort.id, person: person.userId })}
					className="link inline-block py-2"
				>
					{m.insight_back_to_person({ name })}
				</Link>
			</p>
			<p className="mb-2 text-lg">
				<strong>
					{m.score()}: {formatPercent(score ?? 0)}
				</strong>
				{submittedAt === null ? null : ` · ${formatDateTime(submittedAt, cohort.timeZone)}`}
			</p>
			<p className="mb-8 max-w-measure text-muted">
				{form === 'pre' ? m.insight_pre_test_closed() : m.insight_answers_pinned()}
			</p>
			<TextLanguage value={languageMark(locale, dir)}>
				<ol className="space-y-6">
					{questions.map((question, index) => (
						<li key={question.id}>
							<ActivityCard id={question.id}>
								<QuestionCard
									question={question}
									position={m.question_of({ number: formatNumber(index + 1), total: formatNumber(questions.length) })}
								/>
								{question.isAnswered ? null : <p className="mt-3 font-medium text-bad">{m.question_unanswered()}</p>}
							</ActivityCard>
						</li>
					))}
				</ol>
			</TextLanguage>
		</Page>
	)
}
