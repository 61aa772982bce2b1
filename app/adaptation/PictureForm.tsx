import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { CopyField } from '#app/ui/CopyField.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { MAX_UPLOAD_BYTES } from './picture-size.ts'

/** What came of an upload: the line that shows the picture, or why there is none. */
export type PictureReply = { markup: string } | { error: string; alt: string }

type PictureFormProps = {
	/** Of an upload without scripts. */
	reply: PictureReply | null
	/** Puts the line where the cursor is; without scripts it is there to be copied. */
	onMarkup: (markup: string) => void
}

const MEGABYTES = MAX_UPLOAD_BYTES / 1024 / 1024

/** Takes a picture in, with the words that stand for it where it is not seen. */
export function PictureForm({ reply: loaded, onMarkup }: PictureFormProps) {
	const fetcher = useFetcher<{ picture: PictureReply }>()
	const [isInserted, setIsInserted] = useState(false)
	const [tooLarge, setTooLarge] = useState(false)
	const form = useRef<HTMLFormElement>(null)
	const sent = fetcher.data?.picture
	const reply = sent ?? loaded
	const insert = useRef(onMarkup)
	insert.current = onMarkup

	useEffect(() => {
		if (!sent || 'error' in sent) return
		insert.current(sent.markup)
		form.current?.reset()
		setIsInserted(true)
	}, [sent])

	return (
		<details open={loaded !== null} className="rounded-md border border-line bg-surface px-4">
			<summary className="min-h-11 py-2.5 font-semibold">{m.picture_add()}</summary>
			<form
				ref={form}
				method="post"
				encType="multipart/form-data"
				className="max-w-lg space-y-4 pb-4"
				onSubmit={(event) => {
					event.preventDefault()
					const body = new FormData(event.currentTarget)
					const file = body.get('picture')
					const isTooLarge = file instanceof File && file.size > MAX_UPLOAD_BYTES
					setTooLarge(isTooLarge)
					setIsInserted(false)
					if (isTooLarge) return
					body.set('inline', '1')
					void fetcher.submit(body, { method: 'post', encType: 'multipart/form-data' })
				}}
			>
				<input type="hidden" name="intent" value="picture" />
				<p className="text-muted text-sm">{m.picture_privacy()}</p>
				<label className="block font-semibold">
					{m.picture_file({ most: formatNumber(MEGABYTES) })}
					<input
						type="file"
						name="picture"
						required
						accept="image/jpeg,image/png,image/webp"
						className="mt-1 block min-h-11 w-full font-normal"
					/>
				</label>
				<label className="block font-semibold">
					{m.picture_alt()}
					<span className="block font-normal text-muted text-sm">{m.picture_alt_hint()}</span>
					<input
						type="text"
						name="alt"
						required
						defaultValue={reply && 'error' in reply ? reply.alt : ''}
						className="mt-1 block min-h-11 w-full rounded-md border border-edge bg-surface px-3 font-normal"
					/>
				</label>
				<Button disabled={fetcher.state !== 'idle'}>
					{fetcher.state === 'idle' ? m.picture_upload() : m.picture_uploading()}
				</Button>
				<div role="status">
					{tooLarge ? <Notice tone="bad">{m.picture_too_large({ most: formatNumber(MEGABYTES) })}</Notice> : null}
					{reply && 'error' in reply && !tooLarge ? <Notice tone="bad">{reply.error}</Notice> : null}
					{isInserted ? m.picture_inserted() : null}
				</div>
				{loaded && 'markup' in loaded ? <CopyField label={m.picture_ready()} value={loaded.markup} /> : null}
			</form>
		</details>
	)
}
