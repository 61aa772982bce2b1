import { linkParts } from './link-parts.ts'

/** What somebody wrote, as it was written: paragraphs and lines, web addresses as links, and nothing else. */
export function PlainText({ text, className = '' }: { text: string; className?: string }) {
	return (
		<div className={`wrap-anywhere space-y-3 ${className}`}>
			{numbered(text.split(/\n{2,}/)).map(({ key, value }) => (
				<p key={key} dir="auto" className="w-fit whitespace-pre-line">
					{numbered(linkParts(value)).map(({ key, value: { text, href } }) =>
						href === null ? (
							text
						) : (
							<a key={key} href={href} rel="noopener noreferrer" className="link">
								<bdi>{text}</bdi>
							</a>
						),
					)}
				</p>
			))}
		</div>
	)
}

/** Pieces of a text that never changes are told apart by where they stand. */
function numbered<T>(pieces: readonly T[]): { key: string; value: T }[] {
	return pieces.map((value, index) => ({ key: String(index), value }))
}
