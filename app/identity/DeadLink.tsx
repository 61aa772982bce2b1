import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.ts'
import { Page } from '#app/ui/Page.tsx'

/** Where a link of ours leads that opens nothing (any more): why, and how to go on. */
export function DeadLink({ why, children }: { why: string; children: ReactNode }) {
	return (
		<Page title={m.link_dead_title()} intro={why}>
			<title>{`${m.link_dead_title()} · ${m.product_name()}`}</title>
			<div className="flex flex-wrap gap-3">{children}</div>
		</Page>
	)
}
