import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Card } from '#app/ui/Page.tsx'
import type { HomeContext } from './adaptation-home.server.ts'
import { filePath } from './adaptation-paths.tsx'
import { fileTitle } from './file-words.ts'
import { StateCounts, StateOfFile } from './StateCounts.tsx'

/** The contexts somebody may write to: those that were given to them with what to do next, those below in a line each. */
export function HomeContexts({ contexts }: { contexts: HomeContext[] }) {
	return (
		<ul className="space-y-4">
			{contexts.map((context) => (
				<li key={context.id} className={context.isGranted ? '' : 'ps-4 sm:ps-8'}>
					{context.isGranted ? <GrantedContext context={context} /> : <ContextBelow context={context} />}
				</li>
			))}
		</ul>
	)
}

function GrantedContext({ context }: { context: HomeContext }) {
	const { id, name, next } = context
	return (
		<Card>
			<div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
				<div className="min-w-0 grow basis-72 space-y-3">
					<h3 className="font-semibold text-xl">
						<Link to={matrixOf(id)} className="link inline-block py-1">
							{name}
						</Link>
					</h3>
					<Counts context={context} />
					{next ? (
						<div>
							<p className="text-muted text-sm">{m.home_next()}</p>
							<Link to={filePath({ contextId: id, path: next.path })} className="link inline-block py-1 font-medium">
								{fileTitle({ kind: next.kind === 'slot' ? 'slot' : 'document', title: next.title })}
							</Link>{' '}
							<StateOfFile state={next.state} />
							{next.guidance ? <p className="max-w-measure text-muted">{next.guidance}</p> : null}
						</div>
					) : (
						<p className="text-muted">{m.home_nothing_next()}</p>
					)}
				</div>
				{context.canCreateBelow ? (
					<ButtonLink to={href('/trainer/adaptations/:context/new', { context: id })}>
						{m.new_context()}
						<span className="sr-only">: {name}</span>
					</ButtonLink>
				) : null}
			</div>
		</Card>
	)
}

function ContextBelow({ context }: { context: HomeContext }) {
	return (
		<div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-s-2 ps-4">
			<h3 className="font-semibold">
				<Link to={matrixOf(context.id)} className="link inline-flex min-h-11 items-center">
					{context.name}
				</Link>
			</h3>
			<Counts context={context} />
		</div>
	)
}

function Counts({ context }: { context: HomeContext }) {
	const { setAside, stale, reviewDue, drafts, inReview, texts } = context
	const counts = { broken: setAside, stale, 'review-due': reviewDue, draft: drafts, 'in-review': inReview }
	return <StateCounts counts={{ ...counts, adapted: Math.max(0, texts - stale) }} />
}

function matrixOf(context: string): string {
	return href('/trainer/adaptations/:context', { context })
}
