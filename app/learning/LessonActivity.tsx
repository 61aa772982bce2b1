import type { ReactNode } from 'react'
import { withGiven } from '#app/assessment/with-given.ts'
import type { Island, Segment } from '#app/curriculum/compiled-document.ts'
import { Segments } from '#app/curriculum/Segments.tsx'
import { type ChecklistState, LessonChecklist } from './LessonChecklist.tsx'
import { LessonQuestion, type QuestionState } from './LessonQuestion.tsx'
import { LessonReflection, type ReflectionState } from './LessonReflection.tsx'
import { LessonScenario, type ScenarioState } from './LessonScenario.tsx'
import type { ActivityProgress } from './use-activity.ts'

/** The reader's state in every activity of a lesson, by the activity's id. */
export type Activities = {
	questions: Record<string, QuestionState>
	scenarios: Record<string, ScenarioState>
	checklists: Record<string, ChecklistState>
	reflections: Record<string, ReflectionState>
}

/** What a form sent without scripts got back: why it was refused, and what it held. */
export type RefusedAct = { activity: string; error: string; given: [name: string, value: string][] }

type LessonActivityProps = {
	island: Island
	activities: Activities
	refused: RefusedAct | null
	onProgress: (progress: ActivityProgress) => void
}

/** The part of a lesson that a reader does. */
export function LessonActivity({ island, activities, refused, onProgress }: LessonActivityProps): ReactNode {
	const id = String(island.props.id)
	const refusedHere = refused?.activity === id ? refused : null
	const loadedError = refusedHere?.error ?? null
	const given = new URLSearchParams(refusedHere?.given)
	const question = activities.questions[id]
	if (island.component === 'Question' && question) {
		const loaded = refusedHere ? { ...question, question: withGiven(question.question, given) } : question
		return <LessonQuestion key={question.requestId} loaded={loaded} loadedError={loadedError} onProgress={onProgress} />
	}
	const scenario = activities.scenarios[id]
	if (island.component === 'Scenario' && scenario) {
		return (
			<LessonScenario key={scenario.requestId} loaded={scenario} loadedError={loadedError} onProgress={onProgress} />
		)
	}
	const checklist = activities.checklists[id]
	if (island.component === 'Checklist' && checklist) {
		return (
			<LessonChecklist
				key={checklist.requestId}
				title={String(island.props.title)}
				items={island.children.flatMap(checklistItem)}
				loaded={checklist}
				loadedError={loadedError}
			/>
		)
	}
	const reflection = activities.reflections[id]
	if (island.component === 'Reflection' && reflection) {
		return (
			<LessonReflection
				key={reflection.requestId}
				loaded={refusedHere ? { ...reflection, text: given.get('text') ?? '' } : reflection}
				loadedError={loadedError}
			>
				<Segments segments={island.children} />
			</LessonReflection>
		)
	}
	return null
}

/** What a line of a checklist says; nothing for what is no line of one. */
export function checklistItem(segment: Segment): { id: string; html: string }[] {
	if (segment.type !== 'island' || segment.component !== 'Check') return []
	const html = segment.children.map((child) => (child.type === 'html' ? child.html : '')).join('')
	return [{ id: String(segment.props.id), html }]
}
