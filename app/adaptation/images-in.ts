/** The pictures that a text shows, by the hash in their name, each once. A mention in passing counts: it costs a picture kept. */
export function imagesIn(text: string): string[] {
	return [...new Set([...text.matchAll(/images\/([0-9a-f]{64})\.webp/g)].map(([, hash = '']) => hash))]
}
