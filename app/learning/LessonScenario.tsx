import { Html } from '#app/assessment/Html.tsx'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { ActivityCard, ActivityForm } from './ActivityCard.tsx'
import type { PresentedScenario } from './scenario-path.ts'
import { type ActivityProgress, useActivity } from './use-activity.ts'
import { useFocusAfterChange } from './use-focus-after-change.ts'

export type ScenarioState = {
	scenario: PresentedScenario
	requestId: string
	/** The way so far, where nobody keeps it: it goes back with the next choice. */
	walked?: string
}

type LessonScenarioProps = {
	loaded: ScenarioState
	loadedError: string | null
	onProgress: (progress: ActivityProgress) => void
}

/** A story that goes on by the reader's choices; what comes next is on the server until it is chosen. */
export function LessonScenario({ loaded, loadedError, onProgress }: LessonScenarioProps) {
	const { state, isSaving, error, onSubmit } = useActivity(loaded, onProgress)
	const { scenario } = state
	const { current } = scenario
	const here = useFocusAfterChange(scenario.at)
	const fields: Record<string, string> = {
		activity: scenario.id,
		at: String(scenario.at),
		requestId: state.requestId,
	}
	if (state.walked !== undefined) fields.walked = state.walked
	return (
		<ActivityCard id={scenario.id} label={m.scenario()} title={scenario.title}>
			<ol className="!list-none !ps-0 space-y-4">
				{scenario.visited.map((step, index) => {
					// Steps behind never move: their place is their identity.
					const key = `${index}`
					return (
						<li key={key} className="prose prose-small space-y-3">
							<Html as="div" html={step.html} />
							<p className="!mt-3 rounded-md bg-accent-soft px-4 py-2.5">
								<span className="block text-muted text-sm">{m.you_chose()}</span>
								<strong>
									<Html html={step.chosenHtml} />
								</strong>
							</p>
						</li>
					)
				})}
			</ol>
			<div ref={here} tabIndex={-1} className="mt-4">
				{current.outcome ? <p className="mb-3">{outcomeBadge(current.outcome)}</p> : null}
				<div className="prose prose-small">
					<Html as="div" html={current.html} />
				</div>
				{scenario.debriefHtml ? (
					<div className="prose prose-small mt-5 border-line border-t pt-4">
						<h4 className="font-semibold">{m.scenario_debrief()}</h4>
						<Html as="div" html={scenario.debriefHtml} />
					</div>
				) : null}
			</div>
			{current.choices.length > 0 ? (
				<ActivityForm fields={{ ...fields, intent: 'choose' }} onSubmit={onSubmit}>
					<div className="mt-4 grid gap-2">
						{current.choices.map((choice) => (
							<Button
								key={choice.value}
								name="choice"
								value={choice.value}
								disabled={isSaving}
								className="!justify-start !text-start print:!flex"
							>
								<Html html={choice.html} />
							</Button>
						))}
					</div>
				</ActivityForm>
			) : null}
			{error || loadedError ? (
				<p role="alert" className="mt-3 font-medium text-bad">
					{error ?? loadedError}
				</p>
			) : null}
			{scenario.at > 0 ? (
				<div className="no-print mt-4">
					<ActivityForm fields={{ ...fields, intent: 'restart' }} onSubmit={onSubmit}>
						<Button look="quiet" disabled={isSaving}>
							{m.start_again()}
						</Button>
					</ActivityForm>
				</div>
			) : null}
		</ActivityCard>
	)
}

function outcomeBadge(outcome: NonNullable<PresentedScenario['current']['outcome']>) {
	switch (outcome) {
		case 'good':
			return <Badge tone="good">{m.outcome_good()}</Badge>
		case 'mixed':
			return <Badge tone="caution">{m.outcome_mixed()}</Badge>
		case 'poor':
			return <Badge tone="bad">{m.outcome_poor()}</Badge>
	}
}
