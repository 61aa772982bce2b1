import { data, href, redirect } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { answerSurvey, findTurn } from '#app/learning/answer-survey.server.ts'
import { SurveyForm } from '#app/learning/SurveyForm.tsx'
import { readSurveyToken } from '#app/learning/survey-link.ts'
import { PROGRAMME, readSurveyForm } from '#app/learning/surveys.ts'
import { secret } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found } from '#app/platform/responses.ts'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/survey'

/** Whoever has the link was asked: the token says who, nobody has to sign in, and the page names no one. */
function requested(token: string) {
	const userId = found(readSurveyToken(token, secret()))
	const person = found(findPerson(db, userId))
	const turn = { userId, survey: 'behaviour' as const, subject: PROGRAMME }
	const { isAnswered, cohortId } = found(findTurn(db, turn))
	return { turn, isAnswered, cohortId, contextId: person.contextId ?? 'base' }
}

export function loader({ params }: Route.LoaderArgs) {
	return { isAnswered: requested(params.token).isAnswered }
}

export async function action({ request, context, params }: Route.ActionArgs) {
	const { turn, cohortId, contextId } = requested(params.token)
	const form = await readForm(request)
	const read = readSurveyForm('behaviour', form)
	if (!read.ok) {
		const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
		return data({ fault: read.fault, typed }, { status: 400 })
	}
	const from = { cohortId, contextId, locale: context.get(localeContext) }
	answerSurvey(db, { turn, from, answer: read.answer, now: Date.now() })
	throw redirect(href('/survey/:token', params))
}

export default function BehaviourSurvey({ loaderData: { isAnswered }, actionData }: Route.ComponentProps) {
	return (
		<Page title={m.survey_behaviour_title()} intro={isAnswered ? null : m.survey_behaviour_intro()}>
			<title>{`${m.survey_behaviour_title()} · ${m.product_name()}`}</title>
			{isAnswered ? (
				<Notice tone="good" role="status">
					{m.survey_thanks()}
				</Notice>
			) : (
				<SurveyForm survey="behaviour" fault={actionData?.fault ?? null} typed={actionData?.typed ?? {}} />
			)}
		</Page>
	)
}
