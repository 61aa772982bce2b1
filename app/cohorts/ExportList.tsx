import { m } from '#app/i18n/messages.ts'
import { Table } from '#app/ui/Table.tsx'
import { DATASETS, type Dataset } from './export-datasets.ts'

const HOLDS: Record<Dataset, () => string> = {
	people: m.exports_people,
	progress: m.exports_progress,
	attempts: m.exports_attempts,
	responses: m.exports_responses,
	attendance: m.exports_attendance,
	surveys: m.exports_surveys,
}

/** What can be taken out, with a link for each form of it. */
export function ExportList({ base, withNames }: { base: string; withNames: boolean }) {
	const address = (file: string) => `${base}/${file}${withNames ? '?names=1' : ''}`
	const rows = [
		{ key: 'everything', name: m.exports_everything(), holds: m.exports_everything_text(), files: ['everything.xlsx'] },
		...DATASETS.map((dataset) => ({
			key: dataset,
			name: dataset,
			holds: HOLDS[dataset](),
			files: [`${dataset}.csv`, `${dataset}.xlsx`],
		})),
		{ key: 'dictionary', name: m.exports_dictionary(), holds: m.exports_dictionary_text(), files: ['dictionary.csv'] },
		{
			key: 'statements',
			name: m.exports_statements(),
			holds: m.exports_statements_text(),
			files: ['statements.jsonl'],
		},
	]
	return (
		<Table
			caption={m.exports()}
			rows={rows}
			rowKey={({ key }) => key}
			columns={[
				{ key: 'table', head: m.exports_table(), isRowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
				{ key: 'holds', head: m.exports_holds(), cell: ({ holds }) => holds },
				{
					key: 'files',
					head: m.exports_files(),
					cell: ({ files, name }) => (
						<ul className="flex flex-wrap gap-x-5">
							{files.map((file) => (
								<li key={file}>
									<a href={address(file)} download className="link inline-flex min-h-11 items-center sm:min-h-8">
										<span className="sr-only">{name}, </span>
										<bdi className="uppercase">{file.split('.').at(-1)}</bdi>
									</a>
								</li>
							))}
						</ul>
					),
				},
			]}
		/>
	)
}
