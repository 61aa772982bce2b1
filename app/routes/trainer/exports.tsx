import { href } from 'react-router'
import { ExportList } from '#app/cohorts/ExportList.tsx'
import { canExportProgramme } from '#app/cohorts/policy.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { allow } from '#app/platform/responses.ts'
import { Page } from '#app/ui/Page.tsx'
import type { Route } from './+types/exports'

export function loader({ request, context }: Route.LoaderArgs) {
	allow(canExportProgramme(requireUser(context, request)))
	return null
}

export default function ProgrammeExports() {
	return (
		<Page title={m.exports()} intro={m.exports_programme_intro()} width="wide">
			<title>{`${m.exports()} · ${m.product_name()}`}</title>
			<ExportList base={href('/trainer/exports')} withNames={false} />
		</Page>
	)
}
