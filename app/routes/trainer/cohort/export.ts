import { makeExport } from '#app/cohorts/make-export.server.ts'
import { canExportCohort } from '#app/cohorts/policy.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { directionOf } from '#app/i18n/locale.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { env, secret } from '#app/platform/env.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { streamedResponse } from '#app/platform/streamed-response.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/export'

/** A file of the records of one cohort. */
export function loader(asked: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, asked)
	allow(canExportCohort(user, cohort))
	const { request, context, params, url } = asked
	const made = makeExport(db, {
		fileName: params.file,
		cohort,
		withNames: url.searchParams.get('names') === '1',
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
