import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { SubNav } from '#app/ui/SubNav.tsx'

/** The pages of those who administer the platform. */
export function AdminNav() {
	return (
		<SubNav
			label={m.admin_navigation()}
			places={[
				{ to: href('/admin/people'), label: m.admin_people() },
				{ to: href('/admin/invitations'), label: m.invitations() },
				{ to: href('/admin/audit'), label: m.admin_audit() },
				{ to: href('/admin/mail'), label: m.admin_mail() },
				{ to: href('/admin/settings'), label: m.programme_settings() },
			]}
		/>
	)
}
