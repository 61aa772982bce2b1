import { hasPassed } from '#app/assessment/attempt-score.ts'
import { QuestionCard } from '#app/assessment/QuestionCard.tsx'
import { languageMark, TextLanguage } from '#app/curriculum/text-language.ts'
import { formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Badge, Notice, Page } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { ActivityCard } from './ActivityCard.tsx'
import type { AttemptView } from './attempt-view.server.ts'

/** A submitted attempt: the result, where it came from, and, after a post-test, every answer with its reasons. */
export function AttemptReview({ title, view, back }: { title: string; view: AttemptView; back: string }) {
	const score = view.score ?? 0
	const isPost = view.form === 'post'
	return (
		<Page
			title={title}
			actions={<ButtonLink to={back}>{m.back_to_assessment()}</ButtonLink>}
			intro={
				<span className="flex flex-wrap items-center gap-3">
					<strong className="text-ink">{m.your_score({ score: formatPercent(score) })}</strong>
					{isPost ? <Verdict isPassed={hasPassed(score, view.passMark)} /> : null}
				</span>
			}
		>
			{isPost ? null : <p className="mb-8 max-w-measure">{m.pre_test_done()}</p>}
			{view.isModuleComplete && isPost ? (
				<div className="mb-8">
					<Notice tone="good">{m.module_ready_for_certificate()}</Notice>
				</div>
			) : null}
			<section aria-labelledby="objectives">
				<h2 id="objectives" className="mb-3 font-bold text-xl">
					{m.score_by_objective()}
				</h2>
				<Table
					caption={m.score_by_objective()}
					columns={[
						{ key: 'objective', head: m.objective(), cell: ({ text }) => text, isRowHeader: true },
						{ key: 'score', head: m.score(), cell: (row) => formatPercent(row.score), align: 'end' },
					]}
					rows={view.objectives}
					rowKey={({ id }) => id}
				/>
			</section>
			{view.items.length > 0 ? (
				<section aria-labelledby="answers" className="mt-10">
					<h2 id="answers" className="mb-4 font-bold text-xl">
						{m.review_answers()}
					</h2>
					<TextLanguage value={languageMark(view.locale, view.dir)}>
						<ol className="space-y-6">
							{view.items.map(({ question }, index) => (
								<li key={question.id}>
									<ActivityCard id={question.id}>
										<QuestionCard
											question={question}
											position={m.question_of({ number: formatNumber(index + 1), total: formatNumber(view.itemCount) })}
										/>
										{question.isAnswered ? null : (
											<p className="mt-3 font-medium text-bad">{m.question_unanswered()}</p>
										)}
									</ActivityCard>
								</li>
							))}
						</ol>
					</TextLanguage>
				</section>
			) : null}
		</Page>
	)
}

function Verdict({ isPassed }: { isPassed: boolean }) {
	return isPassed ? <Badge tone="good">✓ {m.passed()}</Badge> : <Badge tone="caution">{m.not_passed_yet()}</Badge>
}
