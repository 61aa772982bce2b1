import type { ReactNode } from 'react'
import { m } from '#app/i18n/messages.ts'
import { Code, CodeBlock, English } from '#app/ui/Code.tsx'
import { ComponentAttributes } from './ComponentAttributes.tsx'
import { ComponentLinks } from './ComponentLinks.tsx'
import type { ComponentGuide } from './component-guide.ts'
import { PUBLISH_COMMAND } from './publish-command.ts'

type ComponentEntryProps = {
	component: ComponentGuide
	/** The example at work; null where it is not compiled yet. Not shown where another entry shows it. */
	live: ReactNode
	/** More about this component, after its attributes. */
	children?: ReactNode
}

/** One component in the author's guide. What the registry says is English; the words around it are the reader's. */
export function ComponentEntry({ component, live, children }: ComponentEntryProps) {
	const { name, exampleAt } = component
	return (
		<section id={name} aria-labelledby={`${name}-name`} className="space-y-5 border-line border-t pt-8">
			<div>
				<h2 id={`${name}-name`} className="font-bold text-2xl">
					<Code>{`<${name}>`}</Code>
				</h2>
				<English className="mt-2 text-lg">{component.description}</English>
			</div>
			<Facts>
				<Fact term={m.author_stands()}>
					<Places component={component} />
				</Fact>
				<Fact term={m.author_holds()}>
					<Contents component={component} />
				</Fact>
				<Fact term={m.author_in_slots()}>
					{component.texts.includes('slot') ? m.author_allowed() : m.author_not_allowed()}
				</Fact>
			</Facts>
			<ComponentAttributes name={name} attributes={component.attributes} />
			{children}
			{exampleAt === name ? (
				<Example name={name} source={component.example} live={live} />
			) : (
				<p>
					{m.author_example_at()} <ComponentLinks names={[exampleAt]} />
				</p>
			)}
			<Facts>
				<Fact term={m.author_keyboard()}>
					<English>{component.keyboard}</English>
				</Fact>
				<Fact term={m.author_screen_reader()}>
					<English>{component.screenReader}</English>
				</Fact>
				<Fact term={m.author_without_javascript()}>
					<English>{component.withoutJavaScript}</English>
				</Fact>
			</Facts>
		</section>
	)
}

function Facts({ children }: { children: ReactNode }) {
	return <dl className="grid gap-3">{children}</dl>
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
	return (
		<div className="gap-x-6 sm:flex">
			<dt className="shrink-0 font-semibold sm:w-48">{term}</dt>
			<dd className="min-w-0">{children}</dd>
		</div>
	)
}

function Places({ component: { placement, parents } }: { component: ComponentGuide }) {
	const inside = parents.filter((name) => name !== 'document')
	return (
		<>
			{placement === 'inline' ? m.author_stands_inline() : null}
			{parents.includes('document') ? <span className="block">{m.author_stands_document()}</span> : null}
			{inside.length > 0 ? (
				<>
					{m.author_stands_inside()} <ComponentLinks names={inside} />
				</>
			) : null}
		</>
	)
}

function Contents({ component: { contents, components } }: { component: ComponentGuide }) {
	return (
		<>
			{CONTENTS[contents]()}
			{components.length > 0 ? (
				<>
					{contents === 'parts' ? ' ' : ` ${m.author_holds_also()} `}
					<ComponentLinks names={components} />
				</>
			) : null}
		</>
	)
}

const CONTENTS: Record<ComponentGuide['contents'], () => string> = {
	nothing: m.author_holds_nothing,
	plain: m.author_holds_plain,
	words: m.author_holds_words,
	list: m.author_holds_list,
	table: m.author_holds_table,
	parts: m.author_holds_parts,
	blocks: m.author_holds_blocks,
}

/** What an author writes, and what a reader gets. */
function Example({ name, source, live }: { name: string; source: string; live: ReactNode }) {
	return (
		<>
			<figure aria-label={m.author_source_of({ name })}>
				<figcaption className="mb-1.5 font-semibold">{m.author_source()}</figcaption>
				<CodeBlock>{source}</CodeBlock>
			</figure>
			<figure aria-label={m.author_live_of({ name })}>
				<figcaption className="mb-1.5 font-semibold">{m.author_live()}</figcaption>
				<div className="rounded-md border border-line border-dashed p-4 sm:p-5">
					{live ?? (
						<p>
							{m.author_live_missing()} <Code>{PUBLISH_COMMAND}</Code>
						</p>
					)}
				</div>
			</figure>
		</>
	)
}
