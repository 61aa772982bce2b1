import { data, Form, href } from 'react-router'
import {
	calendarFeedOf,
	makeCalendarFeed,
	removeCalendarFeed,
	showTitlesInCalendar,
} from '#app/cohorts/calendar-feeds.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { NEVER_STORED } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { CopyField } from '#app/ui/CopyField.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/calendar'

export function headers() {
	return NEVER_STORED
}

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	const feed = calendarFeedOf(db, user.id)
	if (!feed) return { feed: null }
	const link = env().origin + href('/calendar/:token', { token: feed.token })
	return { feed: { link, subscribe: link.replace(/^https?:/, 'webcal:'), showsTitles: feed.showsTitles } }
}

export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	const form = await readForm(request)
	switch (form.get('intent')) {
		case 'make':
			makeCalendarFeed(db, user.id, Date.now())
			return redirectWithToast(href('/settings/calendar'), 'calendar-made')
		case 'remove':
			removeCalendarFeed(db, user.id)
			return redirectWithToast(href('/settings/calendar'), 'calendar-removed')
		case 'titles':
			showTitlesInCalendar(db, user.id, form.get('showsTitles') === 'on')
			return redirectWithToast(href('/settings/calendar'), 'saved')
		default:
			throw data(null, { status: 400 })
	}
}

export default function CalendarSettings({ loaderData: { feed } }: Route.ComponentProps) {
	return (
		<Page title={m.settings_calendar()} intro={m.calendar_intro()}>
			<title>{`${m.settings_calendar()} · ${m.product_name()}`}</title>
			{feed ? <Feed {...feed} /> : <NoFeed />}
		</Page>
	)
}

function NoFeed() {
	return (
		<EmptyState title={m.calendar_none()}>
			<p className="mb-4">{m.calendar_none_text()}</p>
			<Form method="post">
				<input type="hidden" name="intent" value="make" />
				<Button look="primary">{m.calendar_make()}</Button>
			</Form>
		</EmptyState>
	)
}

function Feed({ link, subscribe, showsTitles }: { link: string; subscribe: string; showsTitles: boolean }) {
	return (
		<div className="space-y-8">
			<div className="space-y-3">
				<CopyField label={m.calendar_address()} value={link} />
				<p className="text-muted">{m.calendar_address_hint()}</p>
				<p>
					<a href={subscribe} className="link inline-flex min-h-11 items-center">
						{m.calendar_open()}
					</a>
				</p>
			</div>
			<Form method="post" className="max-w-md space-y-3">
				<input type="hidden" name="intent" value="titles" />
				<Check
					key={String(showsTitles)}
					name="showsTitles"
					defaultChecked={showsTitles}
					label={m.calendar_shows_titles()}
					hint={m.calendar_shows_titles_hint()}
				/>
				<Button>{m.save()}</Button>
			</Form>
			<div className="flex flex-wrap items-start gap-4 border-line border-t pt-6">
				<Confirm
					label={m.calendar_renew()}
					question={m.calendar_renew_question()}
					confirm={m.calendar_renew()}
					fields={{ intent: 'make' }}
				/>
				<Confirm
					label={m.calendar_remove()}
					question={m.calendar_remove_question()}
					confirm={m.calendar_remove()}
					fields={{ intent: 'remove' }}
				/>
			</div>
		</div>
	)
}
