import { data, href, redirect } from 'react-router'
import { currentCohort } from '#app/cohorts/enrolments.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { answerSurvey, hasAnswered } from '#app/learning/answer-survey.server.ts'
import { findCompletion } from '#app/learning/module-completions.server.ts'
import { canTakeModules } from '#app/learning/policy.ts'
import { SurveyForm } from '#app/learning/SurveyForm.tsx'
import { readSurveyForm } from '#app/learning/surveys.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/survey'

function surveyFor({ request, context, params }: Pick<Route.LoaderArgs, 'request' | 'context' | 'params'>) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	const locale = context.get(localeContext)
	const { module, welcome, contextId } = found(
		requestedModule(db, params.module, { locale, contextId: user.contextId }),
	)
	const turn = { userId: user.id, survey: 'reaction' as const, subject: module.id }
	const isOpen = findCompletion(db, user.id, module.id) !== null
	return {
		turn,
		isOpen,
		title: welcome.title,
		from: { contextId, locale, cohortId: currentCohort(db, user.id)?.id ?? null },
	}
}

export function loader(args: Route.LoaderArgs) {
	const { turn, isOpen, title } = surveyFor(args)
	return { moduleId: turn.subject, title, isOpen, isAnswered: hasAnswered(db, turn) }
}

export async function action(args: Route.ActionArgs) {
	const { turn, isOpen, from } = surveyFor(args)
	const form = await readForm(args.request)
	const read = readSurveyForm('reaction', form)
	if (!read.ok) return data({ fault: read.fault, typed: textsOf(form) }, { status: 400 })
	if (!isOpen) throw data(null, { status: 403 })
	answerSurvey(db, { turn, from, answer: read.answer, now: Date.now() })
	throw redirect(href('/learn/:module/survey', { module: turn.subject }))
}

function textsOf(form: FormData): Record<string, string> {
	return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
}

export default function ReactionSurvey({ loaderData: survey, actionData }: Route.ComponentProps) {
	return (
		<Page title={m.survey_reaction_title()} intro={survey.isAnswered ? null : m.survey_reaction_intro()}>
			<title>{`${m.survey_reaction_title()} · ${survey.title} · ${m.product_name()}`}</title>
			<p className="-mt-4 mb-8">
				<Link to={href('/learn/:module', { module: survey.moduleId })} className="link inline-block py-2">
					{survey.title}
				</Link>
			</p>
			{survey.isAnswered ? (
				<Notice tone="good" role="status">
					{m.survey_thanks()}
				</Notice>
			) : survey.isOpen ? (
				<SurveyForm survey="reaction" fault={actionData?.fault ?? null} typed={actionData?.typed ?? {}} />
			) : (
				<Notice>{m.survey_not_yet()}</Notice>
			)}
		</Page>
	)
}
