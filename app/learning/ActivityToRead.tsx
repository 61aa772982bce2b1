import type { ReactNode } from 'react'
import { Html } from '#app/assessment/Html.tsx'
import type { PresentedQuestion } from '#app/assessment/presented-question.ts'
import type { Island } from '#app/curriculum/compiled-document.ts'
import { Segments } from '#app/curriculum/Segments.tsx'
import { m } from '#app/i18n/messages.ts'
import { type Activities, checklistItem } from './LessonActivity.tsx'

/** What a reader would do in a lesson, to be read only: without controls, answers or ids. */
export function ActivityToRead({ island, activities }: { island: Island; activities: Activities }): ReactNode {
	const id = String(island.props.id)
	const question = activities.questions[id]?.question
	const scenario = activities.scenarios[id]?.scenario
	switch (island.component) {
		case 'Question':
			return question ? (
				<Frame label={m.activity_question()}>
					<Html as="div" html={question.promptHtml} />
					<Words words={answersTo(question)} />
				</Frame>
			) : null
		case 'Scenario':
			return scenario ? (
				<Frame label={m.scenario()} title={scenario.title}>
					<Html as="div" html={scenario.current.html} />
					<Words words={scenario.current.choices.map(({ html }) => html)} />
				</Frame>
			) : null
		case 'Checklist':
			return (
				<Frame label={m.checklist()} title={String(island.props.title)}>
					<Words words={island.children.flatMap(checklistItem).map(({ html }) => html)} />
				</Frame>
			)
		case 'Reflection':
			return (
				<Frame label={m.reflection()}>
					<Segments segments={island.children} />
				</Frame>
			)
		default:
			return null
	}
}

function answersTo(question: PresentedQuestion): string[] {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return question.choices.map(({ html }) => html)
		case 'true-false':
			return [m.answer_true(), m.answer_false()]
		case 'ordering':
			return question.items.map(({ html }) => html)
		case 'matching':
			return [...question.lefts, ...question.rights].map(({ html }) => html)
		default:
			return []
	}
}

function Words({ words }: { words: string[] }) {
	if (words.length === 0) return null
	return (
		<ul>
			{words.map((html) => (
				<li key={html}>
					<Html html={html} />
				</li>
			))}
		</ul>
	)
}

function Frame({ label, title, children }: { label: string; title?: string; children: ReactNode }) {
	return (
		<div className="card prose-small space-y-3 rounded-lg border border-line bg-surface p-5 sm:p-6">
			<p className="font-medium text-muted text-sm">{label}</p>
			{title ? <p className="font-semibold text-lg">{title}</p> : null}
			{children}
		</div>
	)
}
