import { data } from 'react-router'

/**
 * The fields of a posted form. What no page of ours sends is refused with 400 before anything looks at it: other types
 * such as JSON, files, and field names that are not plain words.
 *
 * conform reads names as paths, so that `a[99999999]` would become an array of that length and an answer of half a
 * gigabyte; and it parses the fields `__intent__` and `__state__` as JSON, which throws.
 */
export async function readForm(request: Request): Promise<FormData> {
	if (!FORM_TYPES.test(request.headers.get('Content-Type') ?? '')) throw data(null, { status: 400 })
	// It rejects only where the body is not what its type says.
	const form = await request.formData().catch(() => null)
	const isPlain = form && [...form].every(([name, value]) => FIELD_NAME.test(name) && typeof value === 'string')
	if (!isPlain) throw data(null, { status: 400 })
	return form
}

const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i
const FIELD_NAME = /^[a-z][\w-]*$/i
