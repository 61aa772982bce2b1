import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { SubNav } from '#app/ui/SubNav.tsx'

/** What a reader looks up, beside the lessons. */
export function ResourcesNav() {
	return (
		<SubNav
			label={m.resources_navigation()}
			width="narrow"
			places={[
				{ to: href('/toolbox'), label: m.toolbox() },
				{ to: href('/library'), label: m.library() },
				{ to: href('/glossary'), label: m.glossary() },
			]}
		/>
	)
}
