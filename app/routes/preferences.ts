import { href, redirect } from 'react-router'
import { z } from 'zod'
import { INTERFACE_LOCALES } from '#app/i18n/locale.ts'
import { optionalUser } from '#app/identity/current-user.server.ts'
import { updateProfile } from '#app/identity/update-profile.server.ts'
import { writeCookie, YEAR_SECONDS } from '#app/platform/cookies.ts'
import { env } from '#app/platform/env.server.ts'
import { localPath } from '#app/platform/local-path.ts'
import { readForm } from '#app/platform/read-form.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/preferences'

const Preferences = z.object({
	locale: z.enum(INTERFACE_LOCALES).optional(),
	dataSaver: z.enum(['on', 'off']).optional(),
	returnTo: z.string().default('/'),
})

/** Asked for by itself, as from a history or a shared address: the page where the same is chosen, or the first one. */
export function loader({ context }: Route.LoaderArgs) {
	return redirect(optionalUser(context) ? href('/settings/profile') : href('/'))
}

/** Language and data saver, for anyone: kept in a cookie, and with the account of who has one. */
export async function action({ request, context }: Route.ActionArgs) {
	const parsed = Preferences.safeParse(Object.fromEntries(await readForm(request)))
	if (!parsed.success) throw new Response(null, { status: 400 })
	const { locale, dataSaver, returnTo } = parsed.data

	const user = optionalUser(context)
	if (user && locale) updateProfile(db, user.id, { interfaceLocale: locale })
	if (user && dataSaver) updateProfile(db, user.id, { dataSaver: dataSaver === 'on' })
	const response = redirect(localPath(returnTo))
	const options = { maxAgeSeconds: YEAR_SECONDS, isTls: env().isTls }
	if (locale) response.headers.append('Set-Cookie', writeCookie('locale', locale, options))
	if (dataSaver)
		response.headers.append('Set-Cookie', writeCookie('data-saver', dataSaver === 'on' ? '1' : '0', options))
	return response
}
