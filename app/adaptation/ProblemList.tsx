import type { Fault } from '#app/curriculum/fault.ts'
import { faultWords } from '#app/curriculum/fault-words.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'

type ProblemListProps = {
	faults: readonly Fault[]
	/** Puts the cursor there; null where no script runs. */
	onGo: ((index: number) => void) | null
}

/** What keeps a text from being published, each with its place. */
export function ProblemList({ faults, onGo }: ProblemListProps) {
	return (
		<section aria-labelledby="problems-label" className="space-y-2">
			<h3 id="problems-label" className="font-semibold">
				{faults.length === 0 ? m.editor_no_problems() : m.editor_problem_count({ count: faults.length })}
			</h3>
			{faults.length > 0 ? (
				<ol className="divide-y divide-line rounded-md border-bad border-s-4 bg-bad-soft">
					{faults.map((fault, index) => {
						const place = m.editor_place({ line: formatNumber(fault.line), column: formatNumber(fault.column) })
						return (
							<li key={`${fault.line}:${fault.column}:${fault.code}:${fault.message}`} className="px-4 py-2">
								{onGo ? (
									<button type="button" className="link min-h-11 cursor-pointer" onClick={() => onGo(index)}>
										{place}
									</button>
								) : (
									<span className="font-medium">{place}</span>
								)}
								<span className="block">{faultWords(fault)}</span>
								<span className="block text-muted text-sm" lang="en" dir="ltr">
									{fault.message}
								</span>
							</li>
						)
					})}
				</ol>
			) : null}
		</section>
	)
}
