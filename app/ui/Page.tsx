import type { ReactNode } from 'react'

const WIDTHS = { narrow: 'max-w-3xl', wide: 'max-w-6xl', full: 'max-w-[112rem]' }

type PageProps = {
	title: string
	/** A line or two under the title. */
	intro?: ReactNode
	/** What can be done here, beside the title. */
	actions?: ReactNode
	/** `narrow` for forms and reading, `wide` for tables, `full` for what stands side by side. */
	width?: keyof typeof WIDTHS
	children: ReactNode
}

/** The frame of a page: its one h1, its introduction, its content. */
export function Page({ title, intro, actions, width = 'narrow', children }: PageProps) {
	return (
		<div className={`mx-auto w-full px-4 py-8 sm:px-6 sm:py-12 print:max-w-none print:p-0 ${WIDTHS[width]}`}>
			<header className="mb-8 flex flex-wrap items-end justify-between gap-4">
				<div className="max-w-measure">
					<h1 className="font-bold text-3xl">{title}</h1>
					{intro ? <div className="mt-3 text-lg text-muted">{intro}</div> : null}
				</div>
				{actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
			</header>
			{children}
		</div>
	)
}

/** What an empty list says: what will be here, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
	return (
		<div className="rounded-lg border border-line border-dashed px-6 py-10 text-center">
			<p className="font-semibold text-lg">{title}</p>
			{children ? <div className="mx-auto mt-2 max-w-prose text-muted">{children}</div> : null}
		</div>
	)
}

export function Card({ className = '', children }: { className?: string; children: ReactNode }) {
	return <div className={`rounded-lg border border-line bg-surface p-5 sm:p-6 ${className}`}>{children}</div>
}

type Tone = 'plain' | 'accent' | 'good' | 'caution' | 'bad'
const BADGES: Record<Tone, string> = {
	plain: 'bg-sunken text-muted',
	accent: 'bg-accent-soft text-accent',
	good: 'bg-good-soft text-good',
	caution: 'bg-caution-soft text-caution',
	bad: 'bg-bad-soft text-bad',
}

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
	return (
		<span className={`inline-block rounded-full px-2.5 py-0.5 font-medium text-sm ${BADGES[tone]}`}>{children}</span>
	)
}

const NOTICES: Record<Tone, string> = {
	plain: 'border-edge bg-sunken',
	accent: 'border-accent bg-accent-soft',
	good: 'border-good bg-good-soft',
	caution: 'border-caution bg-caution-soft',
	bad: 'border-bad bg-bad-soft',
}

/** A message that stands in the page; `role="status"` or `alert` when it appears after an act. */
export function Notice({
	tone = 'accent',
	role,
	children,
}: {
	tone?: Tone
	role?: 'status' | 'alert'
	children: ReactNode
}) {
	return (
		<div role={role} className={`rounded-md border-s-4 px-4 py-3 ${NOTICES[tone]}`}>
			{children}
		</div>
	)
}

/** Progress as a bar with its words; `fraction` from 0 to 1. */
export function ProgressBar({ fraction, label }: { fraction: number; label: string }) {
	return (
		<div className="flex items-center gap-3">
			<svg viewBox="0 0 100 8" preserveAspectRatio="none" className="mirror h-2 grow rounded-full" aria-hidden="true">
				<rect width="100" height="8" className="fill-line" />
				<rect width={Math.round(fraction * 100)} height="8" className="fill-accent" />
			</svg>
			<span className="shrink-0 text-muted text-sm tabular-nums">{label}</span>
		</div>
	)
}
