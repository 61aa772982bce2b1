import { href } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { AdminNav } from '#app/identity/AdminNav.tsx'
import { requireUser } from '#app/identity/current-user.server.ts'
import { DemoMailNotice } from '#app/identity/DemoMailNotice.tsx'
import { MailTable, mailStateLabel } from '#app/identity/MailTable.tsx'
import { canSeeMail } from '#app/identity/policy.ts'
import { demoMailFolder } from '#app/platform/demo-mail.server.ts'
import { countOutbox, listOutbox } from '#app/platform/list-outbox.server.ts'
import { MAIL_STATES } from '#app/platform/mail-state.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { allow } from '#app/platform/responses.ts'
import { FilterForm, FilterSelect } from '#app/ui/FilterForm.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/mail'

export function loader({ request, context, url }: Route.LoaderArgs) {
	allow(canSeeMail(requireUser(context, request)))
	const state = MAIL_STATES.find((known) => known === url.searchParams.get('state')) ?? null
	const { rows, previous, next } = pageOf(listOutbox(db, { state, ...requestedRows(url) }), url)
	return { state, mails: rows, previous, next, counts: countOutbox(db), demoFolder: demoMailFolder() }
}

export default function Mail({ loaderData }: Route.ComponentProps) {
	const { state, mails, previous, next, counts, demoFolder } = loaderData
	return (
		<>
			<AdminNav />
			<Page title={m.admin_mail()} intro={m.mail_page_intro()} width="wide">
				<title>{`${m.admin_mail()} · ${m.product_name()}`}</title>
				<div className="mb-8 empty:hidden">
					<DemoMailNotice folder={demoFolder} />
				</div>
				<FilterForm isSearch={false} isFiltered={state !== null} clear={href('/admin/mail')}>
					<FilterSelect
						name="state"
						label={m.mail_state()}
						value={state}
						any={m.mail_all()}
						options={MAIL_STATES.map((value) => ({
							value,
							label: m.mail_count({ label: mailStateLabel(value), count: formatNumber(counts[value]) }),
						}))}
					/>
				</FilterForm>
				{mails.length === 0 ? (
					<EmptyState title={m.mail_empty()}>{m.mail_empty_text()}</EmptyState>
				) : (
					<MailTable mails={mails} />
				)}
				<Pager previous={previous} next={next} />
			</Page>
		</>
	)
}
