import type { InterfaceLocale } from './locale.ts'

/** Where the words of one language lie, beside the file that has those of all. */
export function wordsIn(locale: InterfaceLocale, allWords: string): string {
	return allWords.replace(/\.js$/, `.${locale}.js`)
}

/**
 * What a page says at its head so that its scripts take the words of its language alone. A browser that knows no import
 * maps takes those of all languages, as it would without this.
 */
export function wordsOfPage(locale: InterfaceLocale, allWords: string, nonce: string): string {
	const words = wordsIn(locale, allWords)
	const map = JSON.stringify({ imports: { [allWords]: words } })
	return `<script type="importmap" nonce="${nonce}">${map}</script><link rel="modulepreload" href="${words}" nonce="${nonce}"/>`
}
