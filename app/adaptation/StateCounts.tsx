import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Badge } from '#app/ui/Page.tsx'
import { fileStateWords } from './file-words.ts'
import { FILE_STATES, type FileState } from './staleness.ts'

/** How many texts are in which state, most pressing first; states that no text is in are left out. */
export function StateCounts({ counts }: { counts: Partial<Record<FileState, number>> }) {
	const some = FILE_STATES.filter((state) => (counts[state] ?? 0) > 0)
	if (some.length === 0) return null
	return (
		<ul className="flex flex-wrap gap-1.5">
			{some.map((state) => {
				const { text, tone } = fileStateWords(state)
				return (
					<li key={state}>
						<Badge tone={tone}>{m.mail_count({ label: text, count: formatNumber(counts[state] ?? 0) })}</Badge>
					</li>
				)
			})}
		</ul>
	)
}

export function StateOfFile({ state }: { state: FileState }) {
	const { text, tone } = fileStateWords(state)
	return <Badge tone={tone}>{text}</Badge>
}
