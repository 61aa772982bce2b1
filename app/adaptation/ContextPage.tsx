import type { ReactNode } from 'react'
import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'

type ContextPageProps = {
	/** What one does here. */
	title: string
	intro?: string
	context: { id: string; name: string }
	/** The module to come back to; the first where it is left out. */
	moduleId?: string
	width?: 'narrow' | 'wide'
	children: ReactNode
}

/** The frame of a page that does one thing with a context, and leads back to it. */
export function ContextPage({ title, intro, context, moduleId, width = 'narrow', children }: ContextPageProps) {
	const matrix = href('/trainer/adaptations/:context', { context: context.id })
	return (
		<Page
			width={width}
			title={title}
			intro={
				<>
					<Link to={moduleId ? `${matrix}?module=${moduleId}` : matrix} className="link inline-block py-1">
						{context.name}
					</Link>
					{intro ? <p>{intro}</p> : null}
				</>
			}
		>
			<title>{`${title}: ${context.name} · ${m.product_name()}`}</title>
			{children}
		</Page>
	)
}
