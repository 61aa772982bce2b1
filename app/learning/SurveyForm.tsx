import { Form } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { ratingLabels, statementLabel, wordsLabel } from './survey-words.ts'
import { LONGEST_WORDS, RATINGS, SURVEY_QUESTIONS, type Survey, type SurveyFault } from './surveys.ts'

type SurveyFormProps = {
	survey: Survey
	fault: SurveyFault | null
	/** What was typed before something was amiss. */
	typed: Record<string, string>
}

/** The questions of a survey as a plain form; nothing in it is asked for by force. */
export function SurveyForm({ survey, fault, typed }: SurveyFormProps) {
	const { statements, words } = SURVEY_QUESTIONS[survey]
	return (
		<Form method="post" className="space-y-8">
			{fault ? (
				<Notice tone="bad" role="alert">
					{faultMessage(fault)}
				</Notice>
			) : null}
			{statements.map((id) => (
				<Rating key={id} survey={survey} id={id} chosen={typed[`rating-${id}`] ?? ''} />
			))}
			<div className="space-y-5">
				<Notice tone="caution">{m.survey_no_names()}</Notice>
				{words.map((id) => (
					<div key={id} className="space-y-1.5">
						<label htmlFor={`words-${id}`} className="block font-semibold">
							{wordsLabel(id)}
						</label>
						<textarea
							id={`words-${id}`}
							name={`words-${id}`}
							rows={4}
							maxLength={LONGEST_WORDS}
							defaultValue={typed[`words-${id}`]}
							dir="auto"
							className="block min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2 text-ink"
						/>
					</div>
				))}
			</div>
			<Button look="primary">{m.survey_send()}</Button>
		</Form>
	)
}

function Rating({ survey, id, chosen }: { survey: Survey; id: string; chosen: string }) {
	const labels = ratingLabels(survey)
	const choices = RATINGS.map((rating) => ({ value: String(rating), label: labels[rating - 1] ?? '' }))
	const none = survey === 'behaviour' ? [{ value: 'none', label: m.survey_no_occasion() }] : []
	return (
		<fieldset>
			<legend className="font-semibold">{statementLabel(id)}</legend>
			<div className="mt-2 grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
				{[...choices, ...none].map(({ value, label }) => (
					<label
						key={value}
						className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-edge bg-surface px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft sm:flex-col sm:justify-start sm:gap-1 sm:text-center sm:text-sm"
					>
						<input
							type="radio"
							name={`rating-${id}`}
							value={value}
							defaultChecked={chosen === value}
							className="size-5 shrink-0 accent-accent"
						/>
						<span>
							{value === 'none' ? null : <span className="sr-only">{formatNumber(Number(value))} </span>}
							{label}
						</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}

function faultMessage(fault: SurveyFault): string {
	if (fault === 'empty') return m.survey_empty()
	return fault === 'too-long' ? m.survey_too_long() : m.survey_not_valid()
}
