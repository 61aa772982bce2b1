import { m } from '#app/i18n/messages.ts'
import { unanswered } from '#app/platform/responses.ts'
import { isLostConnection } from '#app/ui/connection.ts'

/**
 * Acts that a page with scripts sends by themselves: one activity goes out and comes back, the page stays.
 * `use-activity.ts` marks them with the field `inline`.
 */
export function isInline(formData: FormData | undefined): boolean {
	return formData?.has('inline') ?? false
}

/** Inline activities bring their own news; nothing else of the page is fetched again. */
export function revalidateUnlessInline(args: { formData?: FormData; defaultShouldRevalidate: boolean }): boolean {
	return isInline(args.formData) ? false : args.defaultShouldRevalidate
}

/** A lost line leaves everything where it is; the act is sent again with the id it has. */
export async function keepWhenOffline<Result>(serverAction: () => Promise<Result>) {
	try {
		return await serverAction()
	} catch (error) {
		if (!isLostConnection(error)) throw error
		return unanswered({ ok: false as const, error: m.answer_offline(), refused: null })
	}
}
