import { sha256 } from './compile-hash.ts'
import type { Fault } from './fault.ts'

/** As long as the largest picture that an upload becomes. */
export const MAX_IMAGE_BYTES = 2 * 1024 * 1024

/** A picture is a WebP file under the name of its content, so that it can be served for good and never be another. */
export function checkWebp(bytes: Uint8Array, hash: string, path: string): Fault[] {
	const refuse = (code: string, message: string): Fault[] => [{ path, line: 1, column: 1, code, message }]
	const letters = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4))
	if (letters(0) !== 'RIFF' || letters(8) !== 'WEBP')
		return refuse('no-webp', 'This is no WebP picture: upload it in the editor, which makes one of it.')
	const named = sha256(bytes)
	return named === hash ? [] : refuse('changed-picture', `A picture is called by its content: rename it ${named}.webp.`)
}
