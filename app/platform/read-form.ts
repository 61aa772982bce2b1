import { data } from 'react-router'
import { TooLarge } from './request-body.ts'

/**
 * The fields of a posted form. What no page of ours sends is refused with 400 before anything looks at it: other types
 * such as JSON, files, and field names that are not plain words.
 *
 * conform reads names as paths, so that `a[99999999]` would become an array of that length and an answer of half a
 * gigabyte; and it parses the fields `__intent__` and `__state__` as JSON, which throws.
 */
export async function readForm(request: Request): Promise<FormData> {
	const form = await readUpload(request)
	if (![...form.values()].every((value) => typeof value === 'string')) throw data(null, { status: 400 })
	return form
}

function isTooLarge(error: unknown): boolean {
	return error instanceof Error && (error.name === TooLarge.name || isTooLarge(error.cause))
}

/** The same for a form that may bring files. */
export async function readUpload(request: Request): Promise<FormData> {
	if (!FORM_TYPES.test(request.headers.get('Content-Type') ?? '')) throw data(null, { status: 400 })
	// It rejects where the body is not what its type says, or was broken off.
	const form = await request.formData().catch((error: unknown) => {
		if (isTooLarge(error)) throw data(null, { status: 413 })
		return null
	})
	const isPlain = form && [...form.keys()].every((name) => FIELD_NAME.test(name))
	if (!isPlain) throw data(null, { status: 400 })
	return form
}

const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i
const FIELD_NAME = /^[a-z][\w-]*$/i
