import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.ts'
import { Html } from './Html.tsx'
import type { ChoiceFeedback, PresentedChoice, PresentedTrueFalse } from './presented-question.ts'
import { Verdict } from './Verdict.tsx'

export function Choices({ type, choices }: { type: 'radio' | 'checkbox'; choices: PresentedChoice[] }) {
	return (
		<div className="space-y-2">
			{choices.map((choice) => (
				<Choice key={choice.value} type={type} {...choice}>
					<Html html={choice.html} />
				</Choice>
			))}
		</div>
	)
}

export function TrueFalse({ choices }: { choices: PresentedTrueFalse[] }) {
	return (
		<div className="space-y-2">
			{choices.map((choice) => (
				<Choice key={choice.value} type="radio" {...choice}>
					{choice.value === 'true' ? m.answer_true() : m.answer_false()}
				</Choice>
			))}
		</div>
	)
}

type ChoiceProps = {
	type: 'radio' | 'checkbox'
	value: string
	isChosen: boolean
	feedback: ChoiceFeedback | null
	children: ReactNode
}

function Choice({ type, value, isChosen, feedback, children }: ChoiceProps) {
	const isTold = feedback !== null && (isChosen || feedback.isRight)
	const edge = isTold ? (feedback.isRight ? 'border-good bg-good-soft' : 'border-bad bg-bad-soft') : 'border-edge'
	return (
		<div
			className={`rounded-md border ${edge} has-checked:border-2 ${isTold ? '' : 'has-checked:border-accent has-checked:bg-accent-soft'}`}
		>
			<label className={`flex min-h-11 items-start gap-3 px-4 py-2.5 ${feedback ? '' : 'cursor-pointer'}`}>
				<input
					type={type}
					name="choice"
					value={value}
					defaultChecked={isChosen}
					disabled={feedback !== null}
					className="mt-1 size-5 shrink-0 accent-accent"
				/>
				<span className="grow">{children}</span>
				{isTold ? <Verdict isRight={feedback.isRight} /> : null}
			</label>
			{isTold && feedback.html ? (
				<div className="ps-12 pe-4 pb-3 text-[0.95em]">
					<Html as="div" html={feedback.html} />
				</div>
			) : null}
		</div>
	)
}
