import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice } from '#app/ui/Page.tsx'

/** Where the mails of a demonstration lie; nothing where they are really sent. */
export function DemoMailNotice({ folder }: { folder: string | null }) {
	if (!folder) return null
	return (
		<Notice tone="caution">
			<p>{m.demo_mail({ folder: isolated(folder) })}</p>
		</Notice>
	)
}
