import { DifferenceView } from '#app/curriculum/DifferenceView.tsx'
import type { DifferenceBlock } from '#app/curriculum/difference.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { ShownTextBlock } from './FileTexts.tsx'
import type { PlacedComment } from './ReviewComments.tsx'
import type { Against, ReviewedDifference } from './reviewed-difference.ts'
import type { RevisionView } from './revision-view.server.ts'

type ReviewTextProps = {
	view: Pick<RevisionView, 'below' | 'locale'>
	reviewed: ReviewedDifference
	comments: readonly PlacedComment[]
	mayComment: boolean
	/** With scripts: a remark on this line is to be written. */
	onLine: ((line: number) => void) | undefined
}

/** A text to be reviewed, line by line: what is different in it, and what was said of it. */
export function ReviewText({ view: { below, locale }, reviewed, comments, mayComment, onLine }: ReviewTextProps) {
	const { against, choices, difference, isWhole } = reviewed
	const label = (choice: Against) => AGAINST[choice === 'below' && below?.isTranslation ? 'source' : choice]()
	return (
		<section aria-labelledby="text-label" className="min-w-0 space-y-3">
			<h2 id="text-label" className="font-semibold text-xl">
				{m.review_text()}
			</h2>
			{choices.length > 1 ? (
				<nav aria-label={m.review_compare_with()} className="flex flex-wrap gap-x-2 border-line border-b">
					{choices.map((choice) => (
						<Link
							key={choice}
							to={`?against=${choice}#text-label`}
							aria-current={choice === against ? 'true' : undefined}
							className="-mb-px flex min-h-11 items-center border-transparent border-b-3 px-2 text-muted no-underline hover:text-accent aria-[current=true]:border-accent aria-[current=true]:font-semibold aria-[current=true]:text-accent"
						>
							{label(choice)}
						</Link>
					))}
				</nav>
			) : (
				<p className="text-muted">{against === null ? m.review_nothing_below() : label(against)}</p>
			)}
			{against === 'below' && below?.isTranslation ? (
				<ShownTextBlock label={m.editor_source()} text={below.text} isOpen />
			) : null}
			{against === 'below' && below && !below.isTranslation ? (
				<p className="text-muted text-sm">{below.text.layerName}</p>
			) : null}
			{mayComment ? <p className="text-muted text-sm">{m.review_line_hint()}</p> : null}
			<div className="rounded-md border border-line bg-surface py-3 ps-1 pe-3 sm:ps-2 sm:pe-4">
				<DifferenceView
					difference={difference}
					isWhole={isWhole}
					locale={locale?.tag ?? 'en'}
					linesNamed="line"
					{...(mayComment && {
						lineLink: {
							label: (line) => m.review_comment_on_line({ line: formatNumber(line) }),
							to: (line) => commentAddress(against, line),
							...(onLine && { onChoose: onLine }),
						},
					})}
					below={(block) => <CommentsAt block={block} comments={comments} />}
				/>
			</div>
		</section>
	)
}

const AGAINST: Record<Against | 'source', () => string> = {
	below: m.review_against_below,
	'in-force': m.review_against_in_force,
	source: m.review_against_source,
}

/** Without scripts: the same page, with the line in the form at its end. */
function commentAddress(against: Against | null, line: number): string {
	const query = new URLSearchParams({ ...(against && { against }), line: String(line) })
	return `?${query}#comment`
}

/** Open remarks, right under the words that they are about. */
function CommentsAt({ block: { lines }, comments }: { block: DifferenceBlock; comments: readonly PlacedComment[] }) {
	if (!lines) return null
	const here = comments.filter(
		({ lineNow, resolvedAt }) =>
			resolvedAt === null && lineNow !== null && lineNow >= lines.first && lineNow <= lines.last,
	)
	return here.map(({ id, authorName, body }) => (
		<div key={id} id={`said-${id}`} className="my-2 ms-13 scroll-mt-4">
			<Notice tone="caution">
				<p className="text-muted text-sm">
					<a href={`#comment-${id}`} className="link inline-block min-h-6">
						<span className="sr-only">{m.review_comment_by()} </span>
						<bdi>{authorName ?? m.person_gone()}</bdi>
					</a>
				</p>
				<p dir="auto" className="whitespace-pre-line">
					{body}
				</p>
			</Notice>
		</div>
	))
}
