type LegendProps = { summary: string; words: readonly (readonly [word: string, meaning: string])[] }

/** What the words in a table mean, folded away. */
export function Legend({ summary, words }: LegendProps) {
	return (
		<details className="mt-2 max-w-measure">
			<summary className="min-h-11 py-2 font-semibold">{summary}</summary>
			<dl className="space-y-2">
				{words.map(([word, meaning]) => (
					<div key={word}>
						<dt className="font-semibold">{word}</dt>
						<dd className="text-muted">{meaning}</dd>
					</div>
				))}
			</dl>
		</details>
	)
}
