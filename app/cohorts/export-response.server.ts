import type { RouterContextProvider } from 'react-router'
import { directionOf } from '#app/i18n/locale.ts'
import { clientOf } from '#app/identity/client.server.ts'
import type { User } from '#app/identity/user.ts'
import { env, secret } from '#app/platform/env.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found } from '#app/platform/responses.ts'
import { streamedResponse } from '#app/platform/streamed-response.ts'
import type { Database } from '#db/connection.ts'
import { type MakeExport, makeExport } from './make-export.server.ts'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { file: string } }
type Wanted = Pick<MakeExport, 'cohort' | 'withNames'> & { user: User }

/** The file an address names, as it is being made; 404 where there is none of that name. The caller has asked the policy. */
export function exportResponse(db: Database, { request, context, params }: Asked, wanted: Wanted): Response {
	const made = makeExport(db, {
		...wanted,
		fileName: params.file,
		secret: secret(),
		origin: env().origin,
		isRightToLeft: directionOf(context.get(localeContext)) === 'rtl',
		client: clientOf(request, context),
		now: Date.now(),
	})
	const { chunks, ...file } = found(made)
	return streamedResponse(chunks, file)
}
