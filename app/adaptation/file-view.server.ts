import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { Difference } from '#app/curriculum/difference.ts'
import { fileKey } from '#app/curriculum/layer-path.ts'
import { stalenessOf } from '#app/curriculum/staleness.server.ts'
import { textFormat } from '#app/curriculum/text-units.ts'
import { readTextByHash } from '#app/curriculum/texts.server.ts'
import { differenceOf } from '#app/curriculum/word-difference.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { isAdaptable } from './adaptable.ts'
import { upstreamMerge } from './bring-up-to-date.server.ts'
import { type FileHeading, fileHeading } from './file-heading.server.ts'
import { type FileInLayer, fileInLayer, pendingChange } from './file-in-layer.server.ts'
import { canReadDrafts, canWriteIn } from './policy.ts'
import { type RevisionEntry, revisionEntries } from './revision-entry.server.ts'
import { isEditable, isOpen } from './revision-states.ts'
import { type FileOfLayer, listRevisions } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { type ShownText, shownText } from './shown-text.server.ts'

/** What changed underneath a text since it was written, or last confirmed. */
export type FileStaleness = {
	/** When what is below now came into force. */
	since: number | null
	/** From what it was written over to what is below now. */
	difference: Difference
	/** What is below is in another language: its words can be read beside these, and not merged with them. */
	isTranslation: boolean
	/** For the form that says “still right as it is”; null where nothing is below any more. */
	belowHash: string | null
}

export type FileView = FileHeading & {
	/** What readers would get without the text of this context; null where nothing is below. */
	below: ShownText | null
	/** The text of this context that readers get; null where they get what is below. */
	inForce: ShownText | null
	/** A text of this context that readers no longer get, and why, as `file:line:column message`. */
	setAside: { text: ShownText; fault: string } | null
	/** Null where the text is up to date, or there is none. */
	staleness: FileStaleness | null
	/** The open one; there is at most one. */
	draft: RevisionEntry | null
	/** The published one, with its answers about harm and its date; null where there is none. */
	published: RevisionEntry | null
	/** All revisions, the newest first. */
	history: RevisionEntry[]
	can: {
		/** Begin a draft. */
		start: boolean
		/** Go on with the open one. */
		edit: boolean
		/** Say “still right as it is”. */
		settle: boolean
		bringUpToDate: boolean
		/** Put an earlier revision back in force: its number is in `history`, superseded or withdrawn. */
		takeBack: boolean
		withdraw: boolean
	}
}

/** All about one file of a context. Null where there is no such file, or no right to see its drafts. */
export function fileView(
	db: Database,
	{ user, contextId, path, locale }: FileOfLayer & { user: User; locale: string },
): FileView | null {
	const { grants, contexts } = rightsOf(db, user)
	const file = fileInLayer(db, { contextId, path })
	const heading = fileHeading(db, { contextId, path }, locale)
	if (!file || !heading || !canReadDrafts(user, grants, contexts, contextId)) return null
	const history = revisionEntries(db, listRevisions(db, file))
	const draft = history.find(({ state }) => isOpen(state)) ?? null
	const published = history.find(({ state }) => state === 'published') ?? null
	const staleness = stalenessOfFile(db, file)
	const mayWrite = canWriteIn(user, grants, contexts, contextId)
	const setAside = shownText(db, file.setAside, locale)
	return {
		...heading,
		// Under a text that came from git lies what is underneath it, and not that text itself.
		below: shownText(db, file.own?.origin === 'shipped' ? (file.shipped?.ground ?? null) : file.below, locale),
		inForce: shownText(db, file.inForce, locale),
		setAside: setAside && { text: setAside, fault: file.setAside?.fault ?? '' },
		staleness,
		draft,
		published,
		history,
		can: {
			start: mayWrite && draft === null && isAdaptable(currentCurriculum(db), contextId, file),
			edit: mayWrite && draft !== null && isEditable(draft.state),
			settle: mayWrite && staleness !== null && file.inForce !== null && file.setAside === null,
			bringUpToDate: mayWrite && (draft === null || isEditable(draft.state)) && upstreamMerge(db, file) !== null,
			takeBack: mayWrite && history.some(({ state }) => state === 'superseded' || state === 'withdrawn'),
			withdraw: mayWrite && published !== null,
		},
	}
}

function stalenessOfFile(db: Database, file: FileInLayer): FileStaleness | null {
	const pending = file.own && pendingChange(file, file.writtenOver)
	if (!pending) return null
	const { before, now } = pending
	return {
		since: stalenessOf(db).get(fileKey(file.contextId, file.path))?.since ?? null,
		difference: differenceOf(
			before === null ? '' : (readTextByHash(db, before) ?? ''),
			now?.text ?? '',
			textFormat(file.path),
		),
		isTranslation: now !== null && now.locale !== file.locale,
		belowHash: now?.hash ?? null,
	}
}
