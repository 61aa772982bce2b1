import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'

/** A source as one reader is shown it. */
export type CitedSource = {
	code: string
	/** One or several, each set apart from the direction of the text around it. */
	author: string
	/** Its own title, or our words for what it is. */
	title: string
	/** The language of its own title; null where the words are ours. */
	titleLang: string | null
	/** The journal or house it appeared in. */
	publication: string | null
	/** Null where it is not known, or the title says it. */
	year: number | null
	url: string | null
	note: string | null
}

/**
 * Who wrote what, where and when; the address is a plain link, and nothing is fetched from it. A site that is called by its
 * address is named once.
 */
export function SourceReference({ source }: { source: CitedSource }) {
	const site = source.url === null ? null : new URL(source.url).hostname.replace(/^www\./, '')
	const isSite = site === source.title
	const isBySite = site !== null && source.author === isolated(site)
	return (
		<>
			{isBySite ? <Address source={source} site={site} /> : source.author}
			{`${m.source_comma()} `}
			{isSite ? <Address source={source} site={site} /> : <Title source={source} />}
			{source.publication ? (
				<>
					{`${m.source_comma()} `}
					<bdi>{source.publication}</bdi>
				</>
			) : null}
			{source.year ? `${m.source_comma()} ${source.year}` : ''}
			{site && !isSite && !isBySite ? (
				<>
					{' '}
					<Address source={source} site={site} />
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

function Title({ source: { title, titleLang } }: { source: CitedSource }) {
	if (titleLang === null) return <bdi>{title}</bdi>
	return (
		<bdi lang={titleLang}>
			<cite>{title}</cite>
		</bdi>
	)
}

function Address({ source, site }: { source: CitedSource; site: string }) {
	return (
		<a href={source.url ?? undefined} rel="noopener noreferrer" className="link" dir="ltr">
			{site}
		</a>
	)
}
