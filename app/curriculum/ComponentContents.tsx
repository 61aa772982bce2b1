import { m } from '#app/i18n/messages.ts'
import { Code } from '#app/ui/Code.tsx'
import type { ComponentGuide } from './component-guide.ts'

type Named = Pick<ComponentGuide, 'name' | 'placement'>

/** The author's guide at a glance: folded away on a phone, beside the entries on a wide screen. */
export function ComponentContents({ components }: { components: readonly Named[] }) {
	return (
		<>
			<details className="mb-8 rounded-md border border-line bg-surface px-4 lg:hidden">
				<summary className="min-h-11 py-2.5 font-semibold">{m.lesson_on_this_page()}</summary>
				<nav aria-label={m.lesson_on_this_page()}>
					<Entries components={components} />
				</nav>
			</details>
			<nav aria-label={m.lesson_on_this_page()} className="hidden lg:block">
				<div className="sticky top-6 max-h-dvh overflow-y-auto pb-12">
					<p className="font-semibold">{m.lesson_on_this_page()}</p>
					<Entries components={components} />
				</div>
			</nav>
		</>
	)
}

function Entries({ components }: { components: readonly Named[] }) {
	return (
		<ul className="pb-3">
			{components.map(({ name, placement }) => (
				<li key={name} className={placement === 'part' ? 'ps-5' : ''}>
					<a
						href={`#${name}`}
						className="flex min-h-11 items-center text-muted no-underline hover:text-accent hover:underline lg:min-h-8"
					>
						<Code>{name}</Code>
					</a>
				</li>
			))}
		</ul>
	)
}
