import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { TermRow, TermsView } from './terms-view.server.ts'

/** Every term of the curriculum, with what it is called here. */
export function TermTable({ view: { terms, locale }, mayChange }: { view: TermsView; mayChange: boolean }) {
	const { tag, dir } = locale
	return (
		<Table
			caption={m.terms_here()}
			rows={terms}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'term',
					head: m.term(),
					isRowHeader: true,
					cell: (row: TermRow) => (
						<bdi lang={tag} dir={dir}>
							{row.wider?.term ?? row.own?.term ?? row.id}
						</bdi>
					),
				},
				{ key: 'here', head: m.term_here(), cell: (row: TermRow) => <WordsHere row={row} lang={tag} /> },
				{
					key: 'act',
					head: m.term_change(),
					cell: (row: TermRow) =>
						mayChange ? (
							<Link
								to={`?${new URLSearchParams({ locale: tag, term: row.id })}`}
								className="link inline-flex min-h-11 items-center sm:min-h-8"
							>
								{m.term_change()}
								<span className="sr-only">: {row.wider?.term ?? row.id}</span>
							</Link>
						) : null,
				},
			]}
		/>
	)
}

function WordsHere({ row: { own, wider, widerWords }, lang }: { row: TermRow; lang: string }) {
	const words = { ...widerWords, ...own?.words }
	const isNamed = own?.term !== undefined && own.term !== wider?.term
	if (!isNamed && !own?.definition && Object.keys(words).length === 0) return <span className="text-muted">–</span>
	return (
		<div lang={lang}>
			{isNamed ? <bdi className="block font-medium">{own?.term}</bdi> : null}
			{own?.definition ? <bdi className="block text-sm">{own.definition}</bdi> : null}
			<ul>
				{Object.entries(words).map(([from, to]) => (
					<li key={from}>
						<span className="sr-only">{m.term_instead_of()} </span>
						<bdi className="text-muted line-through">{from}</bdi> <bdi>{to}</bdi>
					</li>
				))}
			</ul>
		</div>
	)
}
