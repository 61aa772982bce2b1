import type { ReactNode } from 'react'
import { formatDate, formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Card } from '#app/ui/Page.tsx'
import { filePath } from './adaptation-paths.tsx'
import { StateOfRevision } from './FileHistory.tsx'
import type { RevisionView } from './revision-view.server.ts'

/** Who wrote a text, what they say of it, and what became of it. */
export function RevisionFacts({ view }: { view: RevisionView }) {
	const { revision, writers } = view
	return (
		<Card className="space-y-5">
			<div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
				<StateOfRevision state={revision.state} />
				<Link to={filePath(view)} className="link flex min-h-11 items-center">
					{m.review_whole_file()}
				</Link>
			</div>
			{revision.note ? (
				<p dir="auto" className="max-w-measure whitespace-pre-line text-lg">
					{revision.note}
				</p>
			) : null}
			<dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
				<Fact term={m.revision_author()}>
					{writers.map(({ id, name }) => (
						<bdi key={id} className="block">
							{name ?? m.person_gone()}
						</bdi>
					))}
				</Fact>
				<Deed term={m.review_submitted()} at={revision.submittedAt} by={revision.submittedByName} />
				<Deed term={m.review_decided()} at={revision.decidedAt} by={revision.decidedByName} />
				<Deed term={m.fstate_published()} at={revision.publishedAt} by={null} />
				{revision.reviewBy ? (
					<Fact term={m.submit_review_by()}>{formatDate(Date.parse(revision.reviewBy))}</Fact>
				) : null}
				{revision.restoredFrom === null ? null : (
					<Fact term={m.take_back()}>{m.revision_restored({ number: formatNumber(revision.restoredFrom) })}</Fact>
				)}
				{revision.isMinor ? <Fact term={m.submit_minor()}>{m.submit_minor_hint()}</Fact> : null}
			</dl>
			{revision.decisionNote ? (
				<div className="max-w-measure">
					<p className="text-muted text-sm">{m.review_decision_said()}</p>
					<p dir="auto" className="whitespace-pre-line">
						{revision.decisionNote}
					</p>
				</div>
			) : null}
			{revision.checklist ? <DoNoHarmAnswers answers={revision.checklist} /> : null}
		</Card>
	)
}

const RECOGNISABLE = {
	no: m.submit_recognisable_no,
	changed: m.submit_recognisable_changed,
	consented: m.submit_recognisable_consented,
}

function DoNoHarmAnswers({ answers }: { answers: NonNullable<RevisionView['revision']['checklist']> }) {
	const { recognisable, readByCommunity, lawCheckedBy, lawCheckedOn } = answers
	return (
		<section aria-labelledby="do-no-harm" className="border-line border-t pt-4">
			<h2 id="do-no-harm" className="mb-3 font-semibold">
				{m.submit_do_no_harm()}
			</h2>
			<dl className="grid gap-x-8 gap-y-4 lg:grid-cols-3">
				<Fact term={m.submit_recognisable()}>{RECOGNISABLE[recognisable]()}</Fact>
				<Fact term={m.submit_community()}>
					{readByCommunity === 'yes' ? m.submit_community_yes() : m.submit_community_none()}
				</Fact>
				<Fact term={m.submit_law_by()}>
					{lawCheckedBy === '' ? (
						m.review_no_law()
					) : (
						<>
							<bdi>{lawCheckedBy}</bdi> · {formatDate(Date.parse(lawCheckedOn))}
						</>
					)}
				</Fact>
			</dl>
		</section>
	)
}

function Deed({ term, at, by }: { term: string; at: number | null; by: string | null }) {
	if (at === null) return null
	return (
		<Fact term={term}>
			{by === null ? null : <bdi className="block">{by}</bdi>}
			{formatDateTime(at)}
		</Fact>
	)
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
	return (
		<div className="min-w-0">
			<dt className="text-muted text-sm">{term}</dt>
			<dd>{children}</dd>
		</div>
	)
}
