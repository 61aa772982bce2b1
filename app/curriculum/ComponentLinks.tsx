import { Code } from '#app/ui/Code.tsx'

/** Components by name; each leads to its entry in the author's guide. */
export function ComponentLinks({ names }: { names: readonly string[] }) {
	return (
		<span className="inline-flex flex-wrap gap-x-3">
			{names.map((name) => (
				<a key={name} href={`#${name}`} className="link inline-flex min-h-11 items-center sm:min-h-0">
					<Code>{`<${name}>`}</Code>
				</a>
			))}
		</span>
	)
}
