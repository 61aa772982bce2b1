import { m } from '#app/i18n/messages.ts'
import { CopyField } from '#app/ui/CopyField.tsx'
import { Notice } from '#app/ui/Page.tsx'

/** A link that opens an account, shown the one time it is known. */
export function LinkToHandOver({ link }: { link: string }) {
	return (
		<Notice tone="good" role="status">
			<p className="font-semibold">{m.link_ready()}</p>
			<p className="mt-1 mb-3">{m.link_ready_text()}</p>
			<CopyField label={m.link_to_hand_over()} value={link} />
		</Notice>
	)
}
