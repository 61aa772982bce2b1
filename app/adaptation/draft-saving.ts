/**
 * How a draft that is being typed is kept: pure, so that it can be told without a browser.
 *
 * A save carries the version it was based on. If somebody else saved in between, the server merges and sends the merged
 * text back; words typed since the save went out are kept by basing the next save on the old version once more, so that
 * the server merges them in too.
 */
export type DraftState = {
	/** As typed last. */
	text: string
	/** What the server is known to have, of which version. */
	saved: { text: string; version: number }
	/** What is on its way. */
	sending: string | null
	/** The last save failed, or met another's words that it cannot be merged with. */
	trouble: 'offline' | 'conflict' | 'refused' | null
}

export type SaveReply =
	| { ok: true; version: number; text: string; merged: boolean }
	| { ok: false; trouble: 'offline' | 'conflict' | 'refused' }

export type DraftEvent = { kind: 'typed'; text: string } | { kind: 'sent' } | { kind: 'answered'; reply: SaveReply }

export function draftAt(text: string, version: number): DraftState {
	return { text, saved: { text, version }, sending: null, trouble: null }
}

export function nextDraft(state: DraftState, event: DraftEvent): DraftState {
	switch (event.kind) {
		case 'typed':
			return { ...state, text: event.text, trouble: state.trouble === 'refused' ? null : state.trouble }
		case 'sent':
			return { ...state, sending: state.text }
		case 'answered': {
			const { reply } = event
			if (!reply.ok) return { ...state, sending: null, trouble: reply.trouble }
			const typedSince = state.sending !== state.text
			if (typedSince && reply.merged) return { ...state, sending: null, trouble: null }
			const saved = { text: reply.text, version: reply.version }
			return { text: typedSince ? state.text : reply.text, saved, sending: null, trouble: null }
		}
	}
}

export function isSaved({ text, saved }: DraftState): boolean {
	return text === saved.text
}

/** Whether a save should go out now. A refused text waits until it is changed, a conflict until its writer decides. */
export function wantsSave(state: DraftState): boolean {
	return state.sending === null && !isSaved(state) && (state.trouble === null || state.trouble === 'offline')
}
