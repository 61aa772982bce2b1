import { makeExport } from '#app/cohorts/make-export.server.ts'
import { canExportProgramme } from '#app/cohorts/policy.ts'
import { directionOf } from '#app/i18n/locale.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { env, secret } from '#app/platform/env.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { streamedResponse } from '#app/platform/streamed-response.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/programme-export'

/** A file of the records of all, which names nobody. */
export function loader({ request, context, params }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canExportProgramme(user))
	const made = makeExport(db, {
		fileName: params.file,
		cohort: null,
		withNames: false,
		secret: secret(),
		origin: env().origin,
		isRightToLeft: directionOf(context.get(localeContext)) === 'rtl',
		user,
		client: clientOf(request, context),
		now: Date.now(),
	})
	const { chunks, ...file } = found(made)
	return streamedResponse(chunks, file)
}
