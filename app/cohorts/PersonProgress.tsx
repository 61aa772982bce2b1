import { href } from 'react-router'
import { formatDateTime, formatNumber, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { lessonCellLabel, testCellLabel } from './heat-label.ts'
import type { PersonRecord } from './person-record.server.ts'

type Module = PersonRecord['modules'][number]
type PersonProgressProps = { modules: Module[]; timeZone: string; cohortId: string; userId: string }

/** Module by module: what was read, and the tests with their scores. Only what has begun is unfolded. */
export function PersonProgress({ modules, timeZone, cohortId, userId }: PersonProgressProps) {
	return (
		<div className="space-y-4">
			{modules.map((module) => (
				<details
					key={module.id}
					open={hasBegun(module) && !module.completed}
					className="rounded-lg border border-line bg-surface px-5 py-3"
				>
					<summary className="min-h-11 cursor-pointer py-2">
						<h3 className="inline font-semibold text-lg">{module.title}</h3>{' '}
						<span className="ms-2 inline-flex flex-wrap gap-2 align-middle">
							{module.completed ? <Badge tone="good">✓ {m.state_completed()}</Badge> : null}
							<Badge>
								{m.lessons_done({
									done: module.lessons.filter(({ state }) => state === 'completed').length,
									total: module.lessons.length,
								})}
							</Badge>
						</span>
					</summary>
					{module.completed ? (
						<p className="mt-2">
							{m.insight_module_completed_on({
								date: formatDateTime(module.completed.at, timeZone),
								score: formatPercent(module.completed.score),
							})}
						</p>
					) : null}
					<LessonTable module={module} timeZone={timeZone} />
					{module.tests.length > 0 ? (
						<TestTable module={module} timeZone={timeZone} cohortId={cohortId} userId={userId} />
					) : (
						<p className="mt-4 mb-2 text-muted">{m.insight_no_tests()}</p>
					)}
				</details>
			))}
		</div>
	)
}

function hasBegun({ lessons, tests }: Module): boolean {
	return tests.length > 0 || lessons.some(({ state }) => state !== 'none')
}

const TONES = { none: 'plain', opened: 'accent', reached: 'accent', completed: 'good' } as const

function LessonTable({ module, timeZone }: { module: Module; timeZone: string }) {
	return (
		<Table
			caption={module.title}
			rows={module.lessons}
			rowKey={({ id }) => id}
			columns={[
				{ key: 'lesson', head: m.insight_lesson(), isRowHeader: true, cell: ({ title }) => title },
				{
					key: 'state',
					head: m.insight_state(),
					isShort: true,
					cell: ({ state }) => <Badge tone={TONES[state]}>{lessonCellLabel(state)}</Badge>,
				},
				{
					key: 'seen',
					head: m.insight_last_seen(),
					isShort: true,
					cell: ({ lastSeenAt }) => (lastSeenAt === null ? '–' : formatDateTime(lastSeenAt, timeZone)),
				},
			]}
		/>
	)
}

const TEST_TONES = { none: 'plain', failed: 'caution', passed: 'good' } as const

function TestTable({ module, timeZone, cohortId, userId }: Omit<PersonProgressProps, 'modules'> & { module: Module }) {
	const answers = (attempt: string) =>
		href('/trainer/cohorts/:cohort/people/:person/:attempt', { cohort: cohortId, person: userId, attempt })
	return (
		<div className="mt-4">
			<Table
				caption={m.insight_tests()}
				rows={module.tests}
				rowKey={({ id }) => id}
				columns={[
					{
						key: 'test',
						head: m.insight_test(),
						isRowHeader: true,
						cell: ({ form, number }) => testName(form, number),
					},
					{
						key: 'score',
						head: m.score(),
						isShort: true,
						cell: ({ score, state, form, submittedAt }) => (
							<span className="inline-flex flex-wrap items-center gap-2">
								{score === null ? null : formatPercent(score)}
								{form === 'post' && submittedAt !== null ? (
									<Badge tone={TEST_TONES[state]}>{testCellLabel(state)}</Badge>
								) : null}
							</span>
						),
					},
					{
						key: 'sent',
						head: m.insight_sent_on(),
						isShort: true,
						cell: ({ submittedAt }) =>
							submittedAt === null ? m.insight_not_sent() : formatDateTime(submittedAt, timeZone),
					},
					{
						key: 'answers',
						head: m.review_answers(),
						cell: ({ id, form, number, submittedAt }) =>
							submittedAt === null ? null : (
								<Link to={answers(id)} className="link inline-block py-2 sm:py-0">
									{m.insight_see_answers()}
									<span className="sr-only">: {testName(form, number)}</span>
								</Link>
							),
					},
				]}
			/>
		</div>
	)
}

/** “Post-test 2”. */
export function testName(form: 'pre' | 'post', number: number): string {
	const named = form === 'pre' ? m.pre_test() : m.post_test()
	return m.insight_test_name({ form: named, number: formatNumber(number) })
}
