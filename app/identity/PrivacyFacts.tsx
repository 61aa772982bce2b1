import type { ReactNode } from 'react'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import type { KeptFor } from './kept.ts'

type PrivacyFactsProps = {
	keptFor: KeptFor
	/** Whom to ask, as the operator wrote it; null where none was named. */
	contact: string | null
}

/** What is kept about people, who sees it, where it lies and for how long, in plain words. */
export function PrivacyFacts({ keptFor, contact }: PrivacyFactsProps) {
	return (
		<div className="space-y-8">
			<Facts title={m.privacy_what_title()}>
				<li>{m.privacy_what_account()}</li>
				<li>{m.privacy_what_learning()}</li>
				<li>{m.privacy_what_workbook()}</li>
				<li>{m.privacy_what_cohort()}</li>
				<li>{m.privacy_what_log()}</li>
				<li>{m.privacy_what_surveys()}</li>
			</Facts>
			<Facts title={m.privacy_who_title()}>
				<li>{m.privacy_who_you()}</li>
				<li>{m.privacy_who_trainers()}</li>
				<li>{m.privacy_who_participants()}</li>
				<li>{m.privacy_who_admins()}</li>
				<li>{m.privacy_who_public()}</li>
				<li>{m.privacy_who_operator()}</li>
			</Facts>
			<Facts title={m.privacy_where_title()}>
				<li>{m.privacy_where_file()}</li>
				<li>{m.privacy_where_no_third()}</li>
				<li>{m.privacy_where_cookies()}</li>
			</Facts>
			<section>
				<h2 className="font-semibold text-xl">{m.privacy_how_long_title()}</h2>
				<dl className="mt-3 space-y-2">
					<KeptRow what={m.privacy_kept_account()} time={m.privacy_until_erased()} />
					<KeptRow what={m.privacy_kept_session()} time={days(keptFor.session)} />
					<KeptRow what={m.privacy_kept_mail()} time={days(keptFor.mail)} />
					<KeptRow what={m.privacy_kept_writes()} time={days(keptFor.writes)} />
					<KeptRow what={m.privacy_kept_invitation()} time={days(keptFor.invitation)} />
					<KeptRow what={m.privacy_kept_reminders()} time={days(keptFor.reminders)} />
					<KeptRow what={m.privacy_kept_audit()} time={days(keptFor.audit)} />
				</dl>
				<p className="mt-3">{m.privacy_kept_backups()}</p>
			</section>
			<section>
				<h2 className="font-semibold text-xl">{m.privacy_ask_title()}</h2>
				<p className="mt-2">
					{contact === null ? m.privacy_ask() : m.privacy_ask_contact({ contact: isolated(contact) })}
				</p>
			</section>
		</div>
	)
}

const days = (count: number) => m.days_kept({ count })

function Facts({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section>
			<h2 className="font-semibold text-xl">{title}</h2>
			<ul className="mt-2 list-disc space-y-2 ps-5">{children}</ul>
		</section>
	)
}

function KeptRow({ what, time }: { what: string; time: string }) {
	return (
		<div className="flex flex-wrap justify-between gap-x-6 border-line border-b py-2">
			<dt>{what}</dt>
			<dd className="text-muted">{time}</dd>
		</div>
	)
}
