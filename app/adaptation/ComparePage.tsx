import type { ReactNode } from 'react'
import { ProvenanceTable } from '#app/curriculum/ProvenanceTable.tsx'
import { m } from '#app/i18n/messages.ts'
import { EmptyState, Notice } from '#app/ui/Page.tsx'
import { CompareForm, SIDES, type SideName } from './CompareForm.tsx'
import type { ComparedText, CompareView, Side } from './compare-view.server.ts'

type ComparePageProps = {
	view: CompareView
	asked: Record<SideName, Side>
	/** `name`: what the page calls it. */
	renderText: (side: SideName, name: string) => ReactNode
}

/** One lesson as two groups of readers have it. */
export function ComparePage({ view, asked, renderText }: ComparePageProps) {
	return (
		<div className="space-y-8">
			<CompareForm view={view} asked={asked} />
			{view.isSame ? <Notice>{m.compare_same()}</Notice> : null}
			<div className="grid gap-x-8 gap-y-12 lg:grid-cols-2">
				{(['left', 'right'] as const).map((side) => (
					<section key={side} aria-labelledby={`${side}-label`} className="min-w-0">
						<ComparedSide headingId={`${side}-label`} name={SIDES[side]()} text={view[side]}>
							{renderText(side, SIDES[side]())}
						</ComparedSide>
					</section>
				))}
			</div>
		</div>
	)
}

type ComparedSideProps = { headingId: string; name: string; text: ComparedText | null; children: ReactNode }

function ComparedSide({ headingId, name, text, children }: ComparedSideProps) {
	if (!text) {
		return (
			<>
				<h2 id={headingId} className="mb-3 font-semibold text-xl">
					{name}
				</h2>
				<EmptyState title={m.compare_none()}>{m.compare_none_text()}</EmptyState>
			</>
		)
	}
	const { lang, language } = text
	return (
		<>
			<p className="text-muted">
				{text.contextName} · {language.name}
			</p>
			<h2 id={headingId} lang={lang.tag} dir={lang.dir} className="mt-1 font-bold text-2xl">
				{text.title}
			</h2>
			<p lang={lang.tag} dir={lang.dir} className="mt-3 max-w-measure text-lg text-muted">
				{text.aim}
			</p>
			{lang.tag === language.tag ? null : (
				<div className="mt-4">
					<Notice tone="caution">{m.fallback_notice({ language: language.name, fallback: lang.name })}</Notice>
				</div>
			)}
			<div className="my-4">
				<ProvenanceTable rows={text.provenance} />
			</div>
			{children}
		</>
	)
}
