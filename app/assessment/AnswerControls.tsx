import { use } from 'react'
import { TextLanguage } from '#app/curriculum/text-language.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Choices, TrueFalse } from './ChoiceControls.tsx'
import { Matching, Ordering } from './PlacingControls.tsx'
import type { PresentedQuestion } from './presented-question.ts'

/** The controls of one question, by its kind. Field names are those that `read-answer.ts` reads. */
export function AnswerControls({ question, errorId }: { question: PresentedQuestion; errorId: string | undefined }) {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return <Choices type={question.kind === 'single' ? 'radio' : 'checkbox'} choices={question.choices} />
		case 'true-false':
			return <TrueFalse choices={question.choices} />
		case 'ordering':
			return <Ordering items={question.items} isAnswered={question.isAnswered} />
		case 'matching':
			return <Matching lefts={question.lefts} rights={question.rights} />
		case 'numeric':
		case 'short-text':
			return <Typed question={question} errorId={errorId} />
	}
}

type TypedQuestion = PresentedQuestion & { kind: 'numeric' | 'short-text' }

function Typed({ question, errorId }: { question: TypedQuestion; errorId: string | undefined }) {
	const isTold = question.result !== null
	const language = use(TextLanguage)
	return (
		<div>
			<div className="flex items-center gap-3">
				<input
					id={`answer-${question.id}`}
					name="text"
					type="text"
					inputMode={question.kind === 'numeric' ? 'decimal' : 'text'}
					autoComplete="off"
					dir="auto"
					defaultValue={question.text}
					disabled={isTold}
					aria-invalid={errorId ? true : undefined}
					aria-describedby={errorId}
					className="min-h-11 w-full max-w-md rounded-md border border-edge bg-surface px-3 py-2"
				/>
				{question.kind === 'numeric' && question.unit ? <span {...language}>{question.unit}</span> : null}
			</div>
			{isTold ? <p className="mt-2">{expected(question)}</p> : null}
		</div>
	)
}

function expected(question: TypedQuestion): string {
	if (question.kind === 'short-text') return m.answer_accepted({ answers: (question.accepted ?? []).join(' · ') })
	const { right } = question
	if (!right) return ''
	return right.tolerance === 0
		? m.answer_number({ value: formatNumber(right.value) })
		: m.answer_number_within({ value: formatNumber(right.value), tolerance: formatNumber(right.tolerance) })
}
