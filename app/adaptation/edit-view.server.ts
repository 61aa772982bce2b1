import { componentGuide } from '#app/curriculum/component-guide.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { type ComponentSnippet, componentSnippets } from './component-snippets.ts'
import { needsChecklist } from './do-no-harm.ts'
import { type FileHeading, fileHeading } from './file-heading.server.ts'
import { fileInLayer } from './file-in-layer.server.ts'
import { canEditRevision, canMarkMinor } from './policy.ts'
import { commentsOn, type ReviewComment } from './review-comments.server.ts'
import { textOfRevision } from './revision-text.server.ts'
import { type FileOfLayer, openRevision, type Revision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { shownText } from './shown-text.server.ts'
import { submissionValues } from './submission-form.ts'
import type { TextBelow } from './TextBelowPane.tsx'

export type EditView = {
	heading: FileHeading
	revision: Pick<Revision, 'id' | 'number' | 'state' | 'version' | 'updatedAt' | 'decisionNote'>
	text: string
	below: TextBelow | null
	snippets: ComponentSnippet[]
	terms: { id: string; term: string }[]
	sources: string[]
	/** What reviewers asked for and nobody has dealt with yet. */
	comments: ReviewComment[]
	submission: {
		defaults: ReturnType<typeof submissionValues>
		asksChecklist: boolean
		mayMarkMinor: boolean
		isReviewed: boolean
	}
}

/** What the editor shows of a draft; null where there is none that this person may write in now. */
export function editView(
	db: Database,
	{ user, locale, ...file }: FileOfLayer & { user: User; locale: string },
): EditView | null {
	const { grants, contexts, settings } = rightsOf(db, user)
	const revision = openRevision(db, file)
	const heading = fileHeading(db, file, locale)
	const found = fileInLayer(db, file)
	if (!revision || !heading || !found || !canEditRevision(user, grants, contexts, revision)) return null
	const { id, number, state, version, updatedAt, decisionNote } = revision
	const { glossary, sources, curriculum } = currentCurriculum(db)
	const terms = glossary[heading.locale?.tag ?? ''] ?? glossary[curriculum.locales[0]?.tag ?? ''] ?? {}
	return {
		heading,
		revision: { id, number, state, version, updatedAt, decisionNote },
		text: textOfRevision(db, revision),
		below: textBelowOf(db, found, locale),
		snippets: found.place.kind === 'text' ? componentSnippets(componentGuide, found.place.name) : [],
		terms: Object.entries(terms).map(([termId, { term }]) => ({ id: termId, term })),
		sources: Object.keys(sources),
		comments: commentsOn(db, id).filter(({ resolvedAt }) => resolvedAt === null),
		submission: {
			defaults: submissionValues(revision),
			asksChecklist: needsChecklist(file.path),
			mayMarkMinor: canMarkMinor(user, file.contextId),
			isReviewed: settings.isTwoPersonRule,
		},
	}
}

function textBelowOf(
	db: Database,
	file: NonNullable<ReturnType<typeof fileInLayer>>,
	locale: string,
): TextBelow | null {
	const below = shownText(db, file.below, locale)
	if (!below) return null
	return {
		text: below.text,
		layer: below.layerName,
		language: below.locale?.name ?? '',
		lang: below.locale?.tag ?? 'en',
		dir: below.locale?.dir ?? 'ltr',
		isTranslated: below.locale !== null && below.locale.tag !== file.locale,
	}
}
