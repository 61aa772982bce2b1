import { Form } from 'react-router'
import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'

type CohortRequestsProps = {
	requests: { userId: string; displayName: string; enrolledAt: number }[]
	timeZone: string
	mayDecide: boolean
}

/** Who asked to come in; who was declined can be accepted later. */
export function CohortRequests({ requests, timeZone, mayDecide }: CohortRequestsProps) {
	return (
		<section aria-labelledby="requests" className="mb-10 rounded-lg border border-accent bg-accent-soft p-5">
			<h2 id="requests" className="font-semibold text-xl">
				{m.cohort_waiting_count({ count: requests.length })}
			</h2>
			<ul className="mt-3 divide-y divide-line">
				{requests.map(({ userId, displayName, enrolledAt }) => (
					<li key={userId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
						<span>
							<bdi className="font-medium">{displayName}</bdi>
							<span className="block text-muted text-sm">
								{m.enrolment_asked_on({ date: formatDateTime(enrolledAt, timeZone) })}
							</span>
						</span>
						{mayDecide ? (
							<Form method="post" className="flex flex-wrap gap-3">
								<input type="hidden" name="person" value={userId} />
								<Button name="intent" value="accept">
									{m.enrolment_accept()}
									<span className="sr-only">: {displayName}</span>
								</Button>
								<Button look="quiet" name="intent" value="decline">
									{m.enrolment_decline()}
									<span className="sr-only">: {displayName}</span>
								</Button>
							</Form>
						) : null}
					</li>
				))}
			</ul>
		</section>
	)
}
