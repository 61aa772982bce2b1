import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Fault } from '#app/curriculum/fault.ts'

/** A short pause in typing; together with compiling it stays below what feels like waiting. */
export const PREVIEW_AFTER_MS = 150

/** What a text is for its readers: what keeps it from being published, and how it would look; `text` is null where it cannot be shown. */
export type DraftPreview<Text> = { faults: Fault[]; text: Text | null }

export type ShownPreview<Text> = DraftPreview<Text> & {
	/** The text is that of a moment ago, for it cannot be shown as it is now. */
	isEarlier: boolean
}

/** The preview of a text, renewed while it is typed; where a text cannot be shown the last that could stays. */
export function usePreview<Text>(
	loaded: DraftPreview<Text>,
	text: string,
): { preview: ShownPreview<Text>; isRenewing: boolean } {
	const fetcher = useFetcher<{ preview: DraftPreview<Text> }>()
	const [preview, setPreview] = useState<ShownPreview<Text>>({ ...loaded, isEarlier: false })
	const shown = useRef(text)
	const result = fetcher.data?.preview

	useEffect(() => {
		if (!result) return
		setPreview((before) => ({ ...result, text: result.text ?? before.text, isEarlier: result.text === null }))
	}, [result])

	useEffect(() => {
		if (shown.current === text) return
		const timer = setTimeout(() => {
			shown.current = text
			const body = { intent: 'preview', inline: '1', text }
			void fetcher.submit(body, { method: 'post', encType: 'multipart/form-data' })
		}, PREVIEW_AFTER_MS)
		return () => clearTimeout(timer)
	}, [text, fetcher.submit])

	return { preview, isRenewing: fetcher.state !== 'idle' }
}
