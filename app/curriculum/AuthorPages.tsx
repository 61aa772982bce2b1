import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { SubNav } from '#app/ui/SubNav.tsx'

/** The pages for those who write, check or adapt texts. */
export function AuthorPages() {
	return (
		<SubNav
			label={m.role_author()}
			places={[
				{ to: href('/author'), label: m.author_curriculum(), isExact: true },
				{ to: href('/author/components'), label: m.author_components() },
			]}
		/>
	)
}
