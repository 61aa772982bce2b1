import type { SubmissionResult } from '@conform-to/react'
import { Form } from 'react-router'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { TextAreaField, TextField } from '#app/ui/Field.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { ReviewComment } from './review-comments.server.ts'
import type { CommentValues } from './review-forms.ts'

/** `lineNow`: where the line that it is about stands now; null where it is about the whole, or the line is gone. */
export type PlacedComment = ReviewComment & { lineNow: number | null }

type ReviewCommentsProps = {
	comments: readonly PlacedComment[]
	/** Of the text, for what is quoted from it. */
	lang: string
	dir: 'ltr' | 'rtl'
	/** False once the text is published or put away. */
	mayComment: boolean
	lastResult: SubmissionResult | null
	/** The line that a remark is to be about, from the address. */
	line: number | null
}

/** All remarks on a text, and the form for another. */
export function ReviewComments(props: ReviewCommentsProps) {
	const { comments, lang, dir, mayComment, lastResult, line } = props
	if (comments.length === 0 && !mayComment) return null
	return (
		<section aria-labelledby="comments-label" className="max-w-measure space-y-4">
			<h2 id="comments-label" className="font-semibold text-xl">
				{m.review_comments()}
			</h2>
			{comments.length === 0 ? (
				<p className="text-muted">{m.review_no_comments()}</p>
			) : (
				<ul className="divide-y divide-line border-line border-y">
					{comments.map((comment) => (
						<li key={comment.id} id={`comment-${comment.id}`} className="scroll-mt-4 py-4 target:bg-accent-soft">
							<Comment comment={comment} lang={lang} dir={dir} mayResolve={mayComment} />
						</li>
					))}
				</ul>
			)}
			{mayComment ? (
				<div id="comment" className="scroll-mt-4">
					<h3 className="mb-3 font-semibold text-lg">{m.review_add_comment()}</h3>
					<PageForm<CommentValues>
						lastResult={lastResult}
						defaultValue={line === null ? {} : { line }}
						hidden={{ intent: 'comment' }}
					>
						{(fields) => (
							<>
								<TextField
									field={fields.line}
									label={m.review_line()}
									hint={m.review_line_optional()}
									inputMode="numeric"
									autoComplete="off"
									dir="ltr"
								/>
								<TextAreaField field={fields.body} label={m.review_comment()} dir="auto" />
								<Button>{m.review_comment_add()}</Button>
							</>
						)}
					</PageForm>
				</div>
			) : null}
		</section>
	)
}

type CommentProps = Pick<ReviewCommentsProps, 'lang' | 'dir'> & { comment: PlacedComment; mayResolve: boolean }

function Comment({ comment, lang, dir, mayResolve }: CommentProps) {
	const { id, authorName, at, line, lineNow, quote, body, resolvedAt, resolvedByName } = comment
	return (
		<div className="space-y-2">
			<p className="text-muted text-sm">
				<bdi>{authorName ?? m.person_gone()}</bdi> · {formatDateTime(at)}
				{line === null ? null : ' · '}
				{line !== null && lineNow !== null ? (
					<a href={resolvedAt === null ? `#said-${id}` : `#line-${lineNow}`} className="link inline-block min-h-6">
						{m.comment_line({ line: formatNumber(lineNow) })}
					</a>
				) : null}
				{line !== null && lineNow === null ? m.review_line_gone({ line: formatNumber(line) }) : null}
			</p>
			{quote ? (
				<blockquote lang={lang} dir={dir} className="line-clamp-3 border-line border-s-2 ps-3 text-muted">
					{quote}
				</blockquote>
			) : null}
			<p dir="auto" className="whitespace-pre-line">
				{body}
			</p>
			<div className="flex flex-wrap items-center gap-3">
				{resolvedAt === null ? null : (
					<>
						<Badge tone="good">{m.review_resolved()}</Badge>
						<span className="text-muted text-sm">
							<bdi>{resolvedByName ?? m.person_gone()}</bdi> · {formatDateTime(resolvedAt)}
						</span>
					</>
				)}
				{mayResolve ? (
					<Form method="post" preventScrollReset>
						<input type="hidden" name="comment" value={id} />
						<Button name="intent" value={resolvedAt === null ? 'resolve' : 'reopen'}>
							{resolvedAt === null ? m.review_resolve() : m.review_reopen()}
							<span className="sr-only">: {body.slice(0, 60)}</span>
						</Button>
					</Form>
				) : null}
			</div>
		</div>
	)
}
