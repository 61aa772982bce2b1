/** HTML of ours that needs no component any more. `html` is missing where the page shows it, see `html-sent-once.server.ts`. */
export type Ready = { html: string }

/** Shows ready HTML; where the server's page holds it already, what is there stays. */
export function ReadyHtml({ ready, className }: { ready: Ready; className?: string }) {
	return <div className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: ready.html ?? '' }} />
}
