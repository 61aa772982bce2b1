import { useEffect, useReducer, useRef } from 'react'
import { useFetcher } from 'react-router'
import { type DraftState, draftAt, isSaved, nextDraft, type SaveReply, wantsSave } from './draft-saving.ts'

/** After the last key: long enough to be a pause, short enough that a closed page costs a sentence at most. */
const SAVE_AFTER_MS = 1_500
const RETRY_AFTER_MS = 5_000

/** Without a `save` the draft is no longer there to be saved. */
export type InlineSave = { save?: SaveReply }

/** Keeps what is typed: saves after each pause, tries again on a lost line, warns before a page with unsaved words closes. */
export function useDraft(loaded: { text: string; version: number }): {
	draft: DraftState
	isUnsaved: boolean
	type: (text: string) => void
} {
	const fetcher = useFetcher<InlineSave>()
	const [draft, tell] = useReducer(nextDraft, draftAt(loaded.text, loaded.version))
	const answered = useRef<InlineSave>(undefined)

	useEffect(() => {
		if (fetcher.state !== 'idle' || !fetcher.data || fetcher.data === answered.current) return
		answered.current = fetcher.data
		tell({ kind: 'answered', reply: fetcher.data.save ?? { ok: false, trouble: 'refused' } })
	}, [fetcher.state, fetcher.data])

	useEffect(() => {
		if (!wantsSave(draft)) return
		const wait = draft.trouble === 'offline' ? RETRY_AFTER_MS : SAVE_AFTER_MS
		const timer = setTimeout(() => {
			const body = { intent: 'save', inline: '1', text: draft.text, version: String(draft.saved.version) }
			tell({ kind: 'sent' })
			void fetcher.submit(body, { method: 'post', encType: 'multipart/form-data' })
		}, wait)
		return () => clearTimeout(timer)
	}, [draft, fetcher.submit])

	const isUnsaved = !isSaved(draft)
	useEffect(() => {
		if (!isUnsaved) return
		const ask = (event: BeforeUnloadEvent) => event.preventDefault()
		addEventListener('beforeunload', ask)
		return () => removeEventListener('beforeunload', ask)
	}, [isUnsaved])

	return { draft, isUnsaved, type: (text) => tell({ kind: 'typed', text }) }
}
