import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.ts'
import type { Island } from './compiled-document.ts'
import { TemplatePart } from './TemplatePart.tsx'

type BlockProps = {
	island: Island
	/** Of a heading that a component brings along. */
	headingLevel: HeadingLevel
	children: ReactNode
}
/** 2 in a lesson, whose title is the page's; deeper where a text stands inside a section of another page. */
export type HeadingLevel = 2 | 3

/** A component of the registry that a reader reads and does not act on. */
export function Block({ island, headingLevel, children }: BlockProps) {
	const Heading = `h${headingLevel}` as const
	const text = (name: string) => String(island.props[name] ?? '')
	switch (island.component) {
		case 'Callout':
			return (
				<Callout kind={text('kind')} title={text('title')}>
					{children}
				</Callout>
			)
		case 'Figure':
			return (
				<figure>
					<img
						src={text('src')}
						alt={text('alt')}
						width={Number(island.props.width)}
						height={Number(island.props.height)}
						loading="lazy"
						decoding="async"
						className="h-auto w-full rounded-md border border-line bg-white dark:not-print:brightness-90"
					/>
					{text('caption') ? <figcaption className="mt-2 text-muted text-sm">{text('caption')}</figcaption> : null}
				</figure>
			)
		case 'CaseStudy':
			return (
				<Story id={`case-${text('id')}`} label={m.case_study()} title={text('title')} edge="border-t-caution">
					{children}
				</Story>
			)
		case 'Practice':
			return (
				<Story
					label={text('where') ? m.practice_in({ place: text('where') }) : m.practice()}
					title={text('title')}
					edge="border-t-accent"
				>
					{children}
				</Story>
			)
		case 'KeyPoints':
			return (
				<section className="rounded-lg bg-accent-soft px-5 py-4">
					<Heading className="!mt-0 !text-lg mb-2">{m.key_points()}</Heading>
					{children}
				</section>
			)
		case 'Field':
		case 'Tick':
		case 'Grid':
			return <TemplatePart island={island} />
		case 'Compare':
			return (
				<figure className="stack" aria-label={text('caption')}>
					<figcaption className="mb-2 text-balance font-semibold">{text('caption')}</figcaption>
					{children}
				</figure>
			)
		default:
			return children
	}
}

const CALLOUTS: Record<string, { label: () => string; look: string }> = {
	note: { label: m.callout_note, look: 'border-accent bg-accent-soft' },
	caution: { label: m.callout_caution, look: 'border-caution bg-caution-soft' },
	debate: { label: m.callout_debate, look: 'border-edge bg-sunken' },
	scope: { label: m.callout_scope, look: 'border-good bg-good-soft' },
}

function Callout({ kind, title, children }: { kind: string; title: string; children: ReactNode }) {
	const { label, look } = CALLOUTS[kind] ?? { label: m.callout_note, look: 'border-accent bg-accent-soft' }
	return (
		<div role="note" aria-label={title} className={`space-y-2 rounded-e-lg border-s-4 px-5 py-4 ${look}`}>
			<p className="font-medium text-muted text-sm">{label()}</p>
			{title ? <p className="text-balance font-semibold">{title}</p> : null}
			{children}
		</div>
	)
}

type StoryProps = { id?: string; label: string; title: string; edge: string; children: ReactNode }

function Story({ id, label, title, edge, children }: StoryProps) {
	return (
		<article
			id={id}
			aria-label={title}
			className={`card space-y-3 rounded-lg border border-line border-t-4 bg-surface p-5 sm:p-6 ${edge}`}
		>
			<p className="font-medium text-muted text-sm">{label}</p>
			<p className="text-balance font-semibold text-lg leading-snug [&:lang(ar)]:leading-normal">{title}</p>
			{children}
		</article>
	)
}
