import { m } from '#app/i18n/messages.ts'

/** A source as one reader is shown it. */
export type CitedSource = {
	code: string
	author: string
	/** Its own title, or our words for what it is. */
	title: string
	/** The language of its own title; null where the words are ours. */
	titleLang: string | null
	/** Null where it is not known, or the title says it. */
	year: number | null
	url: string | null
	note: string | null
}

/** Who wrote what and when, and where it is; the address is a plain link, and nothing is fetched from it. */
export function SourceReference({ source }: { source: CitedSource }) {
	return (
		<>
			<bdi>{source.author}</bdi>
			{`${m.source_comma()} `}
			{source.titleLang === null ? (
				<bdi>{source.title}</bdi>
			) : (
				<bdi lang={source.titleLang}>
					<cite>{source.title}</cite>
				</bdi>
			)}
			{source.year ? `${m.source_comma()} ${source.year}` : ''}
			{source.url ? (
				<>
					{' '}
					<a href={source.url} rel="noopener noreferrer" className="link">
						{new URL(source.url).hostname}
					</a>
				</>
			) : null}
			{source.note ? (
				<>
					{' '}
					<bdi>({source.note})</bdi>
				</>
			) : null}
		</>
	)
}
