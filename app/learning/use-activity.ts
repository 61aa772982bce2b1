import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useFetcher } from 'react-router'

/** What is left to do in the text around an activity. */
export type ActivityProgress = {
	openCount: number
	/** The id of the first that is open, where the page leads there. */
	firstOpen: string | null
	isComplete: boolean
}

/** What the lesson's action says of one act. `activity` is the activity as it is now. */
export type ActivityResult<State> =
	| (ActivityProgress & {
			ok: true
			activity: State
			/** Said in place of “Saved”, where nothing is. */
			note?: string
	  })
	| { ok: false; error: string }

/**
 * One activity of a lesson in a browser with scripts: only the activity is sent and renewed, not the page. (Without
 * scripts its form posts, and the page comes back at the activity.) A write keeps its client-made id until the server
 * has taken it, so that trying again after a lost line records it once.
 */
export function useActivity<State>(loaded: State, onProgress?: (progress: ActivityProgress) => void) {
	const fetcher = useFetcher<ActivityResult<State>>()
	const [state, setState] = useState(loaded)
	const [seen, setSeen] = useState<ActivityResult<State>>()
	const attempted = useRef<{ id: string; content: string } | null>(null)
	const result = fetcher.data

	if (result && result !== seen) {
		setSeen(result)
		if (result.ok) setState(result.activity)
	}
	const tellProgress = useEffectEvent(() => {
		if (result?.ok) onProgress?.(result)
	})
	useEffect(() => {
		if (result) tellProgress()
	}, [result])

	function onSubmit(event: FormEvent<HTMLFormElement>) {
		event.preventDefault()
		const body = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
		body.delete('requestId')
		const content = JSON.stringify([...body])
		const isRetry = result?.ok === false && attempted.current?.content === content
		const id = isRetry && attempted.current ? attempted.current.id : newWriteId()
		attempted.current = { id, content }
		body.set('requestId', id)
		body.set('inline', '1')
		void fetcher.submit(body, { method: 'post' })
	}

	const isSaving = fetcher.state !== 'idle'
	return {
		state,
		isSaving,
		isSaved: !isSaving && result?.ok === true && result.note === undefined,
		note: !isSaving && result?.ok === true ? (result.note ?? null) : null,
		error: !isSaving && result?.ok === false ? result.error : null,
		onSubmit,
	}
}

/** Unlike every other id of this person. (`crypto.randomUUID` is missing where a page comes over plain http.) */
export function newWriteId(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
