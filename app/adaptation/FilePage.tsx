import type { ReactNode } from 'react'
import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'
import type { FileHeading } from './file-heading.server.ts'
import { fileTitle } from './file-words.ts'

type FilePageProps = {
	heading: FileHeading
	/** What the page does with the file; null for the file's own page. */
	doing: string | null
	actions?: ReactNode
	width?: 'wide' | 'full'
	children: ReactNode
}

/** The frame of every page about one file of a context: whose it is, what it is, in which language. */
export function FilePage({ heading, doing, actions, width = 'wide', children }: FilePageProps) {
	const { contextId, contextName, moduleId, moduleTitle, locale } = heading
	const name = fileTitle(heading)
	const where = [moduleTitle, locale?.name].filter(Boolean).join(' · ')
	const matrix = href('/trainer/adaptations/:context', { context: contextId })
	return (
		<>
			<title>{`${doing ? `${doing}: ` : ''}${name} · ${m.product_name()}`}</title>
			<Page
				width={width}
				title={doing ? `${doing}: ${name}` : name}
				intro={
					<>
						<Link to={moduleId ? `${matrix}?module=${moduleId}` : matrix} className="link">
							{contextName}
						</Link>
						{where ? ` · ${where}` : null}
					</>
				}
				actions={actions}
			>
				{children}
			</Page>
		</>
	)
}
