import { href, redirect } from 'react-router'
import { ownWriting } from '#app/adaptation/own-writing.server.ts'
import { downloadOwnData } from '#app/cohorts/own-data.server.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { NEVER_STORED } from '#app/platform/responses.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/download'

/** Asked for by itself: the page with the button. Looking at an address hands nothing out. */
export function loader({ request, context }: Route.LoaderArgs) {
	requireUser(context, request)
	return redirect(href('/settings/privacy'))
}

/** Everything about whoever asks, as a zip. */
export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	await readForm(request)
	const locale = context.get(localeContext)
	const from = { client: clientOf(request, context), now: Date.now() }
	const result = downloadOwnData(db, { user, locale, ...from, elsewhere: ownWriting })
	if (!result.ok) return redirect(`${href('/settings/privacy')}?later`)
	return new Response(result.bytes, {
		headers: {
			...NEVER_STORED,
			'Content-Type': 'application/zip',
			'Content-Disposition': 'attachment; filename="my-data.zip"',
		},
	})
}
