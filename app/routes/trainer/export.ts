import { exportLayer } from '#app/adaptation/export-layer.server.ts'
import { canWriteIn } from '#app/adaptation/policy.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { allow, NEVER_STORED } from '#app/platform/responses.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/export'

/** A context as a zip with the layout of `content/contexts/<context>/`. */
export function loader({ request, context, params }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	const { grants, contexts } = rightsOf(db, user)
	allow(canWriteIn(user, grants, contexts, params.context))
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const result = exportLayer(db, { contextId: params.context, ...act })
	allow(result.ok)
	if (!result.ok) return null
	return new Response(Buffer.from(result.bytes), {
		headers: {
			...NEVER_STORED,
			'Content-Type': 'application/zip',
			'Content-Disposition': `attachment; filename="${result.fileName}"`,
		},
	})
}
