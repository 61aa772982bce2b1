import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { getDigits } from '#app/i18n/digits.ts'
import { getLocale } from '#app/i18n/generated/runtime.js'
import { isActivity } from './activity-islands.ts'
import type { CompiledDocument, Segment } from './compiled-document.ts'
import type { CurriculumConfig } from './curriculum-config.ts'
import { LessonContents } from './LessonContents.tsx'
import { ProvenanceTable } from './ProvenanceTable.tsx'
import { citedSources, glossaryTerms, provenanceRows } from './present-document.ts'
import type { Ready } from './ReadyHtml.tsx'
import { BASE_LAYER } from './resolve-variant.ts'
import { Segments } from './Segments.tsx'
import { SourceList } from './SourceList.tsx'
import { TermPopovers } from './TermPopovers.tsx'

/** The parts of a lesson's page that are the same for all its readers of one interface language. */
export type StillText = {
	/** The text: what a reader does in it stays an island, all between is ready. */
	segments: Segment[]
	/** The contents folded, for a narrow screen, and open, for a wide one; null where there is only one heading. */
	contents: { folded: Ready; open: Ready } | null
	/** The sources, and where the text comes from. */
	references: Ready
	terms: Ready | null
	/** A part was adapted or translated from a text that has changed since. */
	isStale: boolean
}

type Reading = {
	config: CurriculumConfig
	document: CompiledDocument
	contextId: string | null
	/** Of the publication in force: the texts around this one may be others in the next. */
	version: number
	isStale: (layer: string, path: string) => boolean
}

/** Kept as long as those who read the document from the database keep it, and for one publication. */
const made = new WeakMap<CompiledDocument, { version: number; byWording: Map<string, StillText> }>()

/**
 * A document's still parts, rendered when they are first asked for. A page then costs what is its reader's own in it:
 * drawing a lesson's text anew took longer than all the rest of the page.
 */
export function stillText(reading: Reading): StillText {
	const { document, version, contextId } = reading
	const known = made.get(document)
	const ofDocument = known?.version === version ? known : { version, byWording: new Map<string, StillText>() }
	made.set(document, ofDocument)
	const wording = `${getLocale()} ${getDigits()} ${contextId ?? ''}`
	const still = ofDocument.byWording.get(wording) ?? renderStill(reading)
	ofDocument.byWording.set(wording, still)
	return still
}

function renderStill({ config, document, contextId, isStale }: Reading): StillText {
	const { toc } = document
	const terms = glossaryTerms(config, document, contextId ?? BASE_LAYER)
	const provenance = provenanceRows(config, document, isStale)
	return {
		segments: stillSegments(document.segments),
		contents:
			toc.length < 2
				? null
				: { folded: ready(<LessonContents toc={toc} />), open: ready(<LessonContents toc={toc} isOpen />) },
		references: ready(
			<>
				<SourceList sources={citedSources(config, document)} />
				<ProvenanceTable rows={provenance} />
			</>,
		),
		terms: terms.length === 0 ? null : ready(<TermPopovers terms={terms} />),
		isStale: provenance.some((part) => part.isStale),
	}
}

/** The same text with every run that holds nothing to do in one piece. */
export function stillSegments(segments: readonly Segment[]): Segment[] {
	const pieces: Segment[] = []
	let run: Segment[] = []
	function endRun() {
		const [first, ...more] = run
		if (first?.type === 'html' && more.length === 0) pieces.push(first)
		else if (first) pieces.push({ type: 'html', ...ready(<Segments segments={run} />) })
		run = []
	}
	for (const segment of segments) {
		if (!holdsActivity(segment)) {
			run.push(segment)
			continue
		}
		endRun()
		pieces.push(
			segment.type === 'island' && !isActivity(segment)
				? { ...segment, children: stillSegments(segment.children) }
				: segment,
		)
	}
	endRun()
	return pieces
}

function holdsActivity(segment: Segment): boolean {
	return segment.type === 'island' && (isActivity(segment) || segment.children.some(holdsActivity))
}

function ready(content: ReactNode): Ready {
	return { html: renderToStaticMarkup(content) }
}
