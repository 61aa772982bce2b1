import { useState } from 'react'
import { Form } from 'react-router'
import { withGiven } from '#app/assessment/with-given.ts'
import { languageMark, TextLanguage } from '#app/curriculum/text-language.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { Page, ProgressBar } from '#app/ui/Page.tsx'
import { AttemptQuestion } from './AttemptQuestion.tsx'
import type { AttemptView } from './attempt-view.server.ts'
import type { RefusedAct } from './LessonActivity.tsx'

type AttemptFormProps = {
	title: string
	view: AttemptView
	refused: RefusedAct | null
	askIfSure: boolean
	isOffline: boolean
}

/** An open attempt: every question on one page, each saved by itself, and sent when the learner says so. */
export function AttemptForm({ title, view, refused, askIfSure, isOffline }: AttemptFormProps) {
	const [openCount, setOpenCount] = useState(view.itemCount - view.answeredCount)
	const done = view.itemCount - openCount
	return (
		<Page title={title} intro={m.attempt_saved_as_you_go()}>
			<div className="-mt-4 mb-8 max-w-md" aria-live="polite">
				<ProgressBar
					fraction={done / view.itemCount}
					label={m.attempt_answered({ done: formatNumber(done), total: formatNumber(view.itemCount) })}
				/>
			</div>
			<TextLanguage value={languageMark(view.locale, view.dir)}>
				<ol className="space-y-6">
					{view.items.map((item, index) => {
						const refusedHere = refused?.activity === item.question.id ? refused : null
						const given = new URLSearchParams(refusedHere?.given)
						const number = formatNumber(index + 1)
						return (
							<li key={item.question.id}>
								<AttemptQuestion
									loaded={refusedHere ? { ...item, question: withGiven(item.question, given) } : item}
									loadedError={refusedHere?.error ?? null}
									position={m.question_of({ number, total: formatNumber(view.itemCount) })}
									onProgress={(progress) => setOpenCount(progress.openCount)}
								/>
							</li>
						)
					})}
				</ol>
			</TextLanguage>
			<Form method="post" className="mt-10 rounded-lg border border-line bg-sunken p-5 sm:p-6">
				<input type="hidden" name="intent" value="submit" />
				{openCount > 0 ? (
					<>
						<p>{m.finish_with_open()}</p>
						<Check
							name="isSure"
							value="yes"
							label={m.finish_confirm()}
							aria-describedby={askIfSure ? 'not-sure' : undefined}
						/>
						{askIfSure ? (
							<p id="not-sure" role="alert" className="font-medium text-bad">
								{m.finish_needs_confirmation()}
							</p>
						) : null}
					</>
				) : null}
				{isOffline ? (
					<p role="alert" className="font-medium text-bad">
						{m.offline_act()}
					</p>
				) : null}
				<Button look="primary" className="mt-3 w-full sm:w-auto">
					{m.finish_and_send()}
				</Button>
			</Form>
		</Page>
	)
}
