import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.ts'
import { Badge } from '#app/ui/Page.tsx'
import { AnswerControls } from './AnswerControls.tsx'
import { Html } from './Html.tsx'
import type { PresentedQuestion } from './presented-question.ts'

type QuestionCardProps = {
	question: PresentedQuestion
	/** “Question 3 of 10” in an assessment; nothing in a lesson. */
	position?: string
	/** What was wrong with what was sent, in the reader's language. */
	error?: string | null | undefined
	/** The buttons under the answer. */
	children?: ReactNode
}

/** A question with its controls, and, once the learner may see it, what was right and why. */
export function QuestionCard({ question, position, error, children }: QuestionCardProps) {
	const errorId = `error-${question.id}`
	const isGroup = question.kind !== 'numeric' && question.kind !== 'short-text'
	const Frame = isGroup ? 'fieldset' : 'div'
	const Prompt = isGroup ? 'legend' : 'label'
	return (
		<Frame
			className="min-w-0"
			aria-describedby={isGroup && error ? errorId : undefined}
			disabled={isGroup && question.result ? true : undefined}
		>
			<Prompt className="mb-3 block font-medium text-lg" {...(isGroup ? {} : { htmlFor: `answer-${question.id}` })}>
				<span className="mb-1 block font-medium text-muted text-sm">{position ?? kindLabel(question.kind)}</span>
				<Html html={question.promptHtml} />
			</Prompt>
			<AnswerControls question={question} errorId={error ? errorId : undefined} />
			{error ? (
				<p id={errorId} role="alert" className="mt-2 font-medium text-bad">
					{error}
				</p>
			) : null}
			{question.result ? <Result result={question.result} /> : null}
			{children ? <div className="no-print mt-4 flex flex-wrap items-center gap-3">{children}</div> : null}
		</Frame>
	)
}

function Result({ result }: { result: NonNullable<PresentedQuestion['result']> }) {
	return (
		<div role="status" className="prose prose-small mt-4 border-line border-t pt-4">
			<p>
				<ResultBadge score={result.score} />
			</p>
			<Html as="div" html={result.rationaleHtml} />
		</div>
	)
}

/** `score` from 0 to 1. */
export function ResultBadge({ score }: { score: number }) {
	if (score === 1) return <Badge tone="good">{m.answer_correct()}</Badge>
	if (score > 0) return <Badge tone="caution">{m.answer_partly_correct()}</Badge>
	return <Badge tone="bad">{m.answer_not_correct()}</Badge>
}

function kindLabel(kind: PresentedQuestion['kind']): string {
	switch (kind) {
		case 'single':
			return m.question_kind_single()
		case 'multiple':
			return m.question_kind_multiple()
		case 'true-false':
			return m.question_kind_true_false()
		case 'ordering':
			return m.question_kind_ordering()
		case 'matching':
			return m.question_kind_matching()
		case 'numeric':
			return m.question_kind_numeric()
		case 'short-text':
			return m.question_kind_short_text()
	}
}
