/**
 * A short name for a text (FNV-1a, 32 bits), the same in the browser and on the server. It tells texts apart that people
 * wrote; it is no protection against somebody who looks for two with the same name.
 */
export function fingerprint(text: string): string {
	let hash = 0x811c9dc5
	for (let index = 0; index < text.length; index += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
	}
	return (hash >>> 0).toString(16).padStart(8, '0')
}
