import { Form, href } from 'react-router'
import { formatDate, formatList, formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Badge, Card, Notice } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { AssessmentView } from './assessment-view.server.ts'

export function PreTestCard({ view }: { view: AssessmentView }) {
	return (
		<Card>
			<h2 className="font-bold text-xl">{m.pre_test()}</h2>
			<p className="mt-2 text-muted">{m.pre_test_text()}</p>
			<div className="mt-4">
				{view.pre?.score != null ? (
					<p className="font-semibold">{m.your_score({ score: formatPercent(view.pre.score) })}</p>
				) : view.isPreClosed ? (
					<p className="text-muted">{m.pre_test_closed()}</p>
				) : view.pre?.isOpen ? (
					<ButtonLink to={href('/learn/:module/assessment/:attempt', { module: view.id, attempt: view.pre.id })}>
						{m.resume_attempt()}
					</ButtonLink>
				) : (
					<StartForm form="pre" number={1} label={m.start_pre_test()} />
				)}
			</div>
		</Card>
	)
}

export function PostTestCard({ view }: { view: AssessmentView }) {
	return (
		<Card>
			<h2 className="flex flex-wrap items-center gap-3 font-bold text-xl">
				{m.post_test()} {view.hasPassed ? <Badge tone="good">✓ {m.passed()}</Badge> : null}
			</h2>
			<p className="mt-2 text-muted">
				{m.post_test_text({ count: formatNumber(view.questionCount), passMark: formatPercent(view.passMark) })}
			</p>
			<div className="mt-4 space-y-3">
				{view.missing.length > 0 ? <p>{m.post_test_locked({ modules: formatList(view.missing) })}</p> : null}
				{view.openPostId ? (
					<ButtonLink
						look="primary"
						to={href('/learn/:module/assessment/:attempt', { module: view.id, attempt: view.openPostId })}
					>
						{m.resume_attempt()}
					</ButtonLink>
				) : view.attemptsLeft === 0 ? (
					<p>{m.no_attempts_left()}</p>
				) : view.missing.length === 0 ? (
					<>
						<StartForm form="post" number={view.nextNumber} label={m.start_post_test()} />
						<p className="text-muted text-sm">{m.attempts_left({ count: formatNumber(view.attemptsLeft) })}</p>
					</>
				) : null}
			</div>
		</Card>
	)
}

function StartForm({ form, number, label }: { form: 'pre' | 'post'; number: number; label: string }) {
	return (
		<Form method="post">
			<input type="hidden" name="form" value={form} />
			<input type="hidden" name="number" value={number} />
			<Button look={form === 'post' ? 'primary' : 'secondary'}>{label}</Button>
		</Form>
	)
}

export function Gain({ view, pre, post }: { view: AssessmentView; pre: number; post: number }) {
	return (
		<div className="mt-8">
			<Notice>
				<h2 className="font-semibold">{m.learning_gain()}</h2>
				<p>{m.learning_gain_text({ before: formatPercent(pre), after: formatPercent(post) })}</p>
				{view.gain !== null && view.gain > 0 ? (
					<p>{m.learning_gain_share({ gain: formatPercent(view.gain) })}</p>
				) : null}
			</Notice>
		</div>
	)
}

export function PastAttempts({ view }: { view: AssessmentView }) {
	return (
		<section aria-labelledby="attempts" className="mt-10">
			<h2 id="attempts" className="mb-3 font-bold text-xl">
				{m.past_attempts()}
			</h2>
			<Table
				caption={m.past_attempts()}
				columns={[
					{
						key: 'number',
						head: m.attempt(),
						isRowHeader: true,
						cell: (attempt) => (
							<Link
								to={href('/learn/:module/assessment/:attempt', { module: view.id, attempt: attempt.id })}
								className="link"
							>
								{m.attempt_number({ number: formatNumber(attempt.number) })}
							</Link>
						),
					},
					{ key: 'date', head: m.attempt_date(), cell: ({ submittedAt }) => formatDate(submittedAt ?? 0) },
					{ key: 'score', head: m.score(), cell: ({ score }) => formatPercent(score), align: 'end' },
				]}
				rows={view.posts}
				rowKey={({ id }) => id}
			/>
		</section>
	)
}
