import { href } from 'react-router'
import { myCohort } from '#app/cohorts/my-cohort.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canTakeModules } from '#app/learning/policy.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/cohort'

export function loader({ request, context, params }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	const mine = found(myCohort(db, user.id, params.cohort, context.get(localeContext)))
	const { name, startsOn, endsOn } = mine.cohort
	return { name, startsOn, endsOn, trainers: mine.trainers, others: mine.others }
}

export default function MyCohort({ loaderData }: Route.ComponentProps) {
	const { name, startsOn, endsOn, trainers, others } = loaderData
	return (
		<Page title={name} intro={m.cohort_from_to({ from: formatDay(startsOn), to: formatDay(endsOn) })}>
			<title>{`${name} · ${m.product_name()}`}</title>
			<p className="-mt-4 mb-8">
				<Link to={href('/learn')} className="link inline-block py-2">
					{m.my_learning()}
				</Link>
			</p>
			<Names title={m.cohort_trainers()} names={trainers} />
			{others ? (
				<Names title={m.cohort_others()} names={others} none={m.cohort_others_none()} />
			) : (
				<p className="mt-10 max-w-measure text-muted">{m.cohort_others_hidden()}</p>
			)}
		</Page>
	)
}

function Names({ title, names, none }: { title: string; names: string[]; none?: string }) {
	return (
		<section className="mt-10">
			<h2 className="mb-3 font-bold text-xl">{title}</h2>
			{names.length === 0 ? <p className="text-muted">{none}</p> : null}
			<ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
				{names.map((name, index) => (
					// Two people may have the same name, and the list does not change while it is looked at.
					// biome-ignore lint/suspicious/noArrayIndexKey: there is nothing else to tell them apart
					<li key={index}>
						<bdi>{name}</bdi>
					</li>
				))}
			</ul>
		</section>
	)
}
