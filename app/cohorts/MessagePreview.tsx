import { Form } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Page.tsx'
import type { WrittenMessage } from './message-form.ts'
import { PlainText } from './PlainText.tsx'

type MessagePreviewProps = {
	message: WrittenMessage
	counts: { mailed: number; unmailed: number }
	/** Made for this page, so that a message sent again by a bad line goes out once. */
	requestId: string
}

/** What is about to be sent, and to how many. */
export function MessagePreview({ message, counts, requestId }: MessagePreviewProps) {
	return (
		<Form method="post" className="max-w-measure space-y-5">
			{Object.entries({ ...message, requestId }).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<Card className="space-y-3">
				<h2 className="font-semibold text-lg">
					<bdi>{message.subject}</bdi>
				</h2>
				<PlainText text={message.body} />
			</Card>
			<ul>
				<li>{m.message_goes_by_mail({ count: counts.mailed })}</li>
				{counts.unmailed > 0 ? <li>{m.message_goes_to_page({ count: counts.unmailed })}</li> : null}
			</ul>
			<div className="flex flex-wrap gap-3">
				<Button look="primary" name="intent" value="send">
					{m.message_send()}
				</Button>
				<Button name="intent" value="change">
					{m.message_change()}
				</Button>
			</div>
		</Form>
	)
}
