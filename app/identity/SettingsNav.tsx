import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { SubNav } from '#app/ui/SubNav.tsx'

/** The pages of a person's own account. */
export function SettingsNav() {
	return (
		<SubNav
			label={m.settings()}
			width="narrow"
			places={[
				{ to: href('/settings/profile'), label: m.settings_profile() },
				{ to: href('/settings/password'), label: m.settings_password() },
				{ to: href('/settings/devices'), label: m.settings_devices() },
				{ to: href('/settings/mail'), label: m.settings_mail() },
				{ to: href('/settings/calendar'), label: m.settings_calendar() },
				{ to: href('/settings/privacy'), label: m.privacy() },
			]}
		/>
	)
}
