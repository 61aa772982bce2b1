import { data, href } from 'react-router'
import { actOnGrants } from '#app/adaptation/act-on-grants.server.ts'
import { eraseAuthor } from '#app/adaptation/erase-author.server.ts'
import { GrantsCard } from '#app/adaptation/GrantsCard.tsx'
import { grantsView } from '#app/adaptation/grants-view.server.ts'
import { canGrant } from '#app/adaptation/policy.ts'
import { actOnErasure } from '#app/cohorts/act-on-erasure.server.ts'
import { EraseCard } from '#app/cohorts/EraseCard.tsx'
import { erasureHindrances, isHindered } from '#app/cohorts/erasure-hindrances.server.ts'
import { contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { m } from '#app/i18n/messages.ts'
import { AdminNav } from '#app/identity/AdminNav.tsx'
import { actOnPerson, type RefusedAct } from '#app/identity/act-on-person.server.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { LinkToHandOver } from '#app/identity/LinkToHandOver.tsx'
import { PersonFacts } from '#app/identity/PersonFacts.tsx'
import { AccountForm, ResetLinkForm, RolesForm } from '#app/identity/PersonForms.tsx'
import { findPerson } from '#app/identity/people.server.ts'
import { canDisable, canErase, canIssueResetLink, canManagePeople } from '#app/identity/policy.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found, NEVER_STORED, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/person'

function askedFor({ request, context, params }: Pick<Route.LoaderArgs, 'request' | 'context' | 'params'>) {
	const user = requireUser(context, request)
	allow(canManagePeople(user))
	return { user, person: found(findPerson(db, params.person)) }
}

export function loader(args: Route.LoaderArgs) {
	const { user, person } = askedFor(args)
	const locale = args.context.get(localeContext)
	const contexts = contextChoices(currentCurriculum(db).contexts, locale)
	const hindrances = erasureHindrances(db, person.id)
	return {
		person,
		mayErase: canErase(user, person),
		hindrances: isHindered(hindrances) ? hindrances : null,
		contextName: contexts.find(({ id }) => id === person.contextId)?.name ?? null,
		mayClose: canDisable(user, person),
		grants: canGrant(user) ? grantsView(db, person, locale) : null,
		mayIssueLink: canIssueResetLink(user, person) && person.disabledAt === null,
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, person } = askedFor(args)
	const { request, context } = args
	const from = { origin: env().origin, client: clientOf(request, context), now: Date.now() }
	const form = await readForm(request)
	const act = { form, user, personId: person.id, client: from.client, now: from.now }
	const given = actOnGrants(db, act)
	if (given?.ok) return redirectWithToast(href('/admin/people/:person', { person: person.id }), given.toast)
	if (given) return data({ ...NOTHING, grantError: given.error }, { status: given.status })
	const erased = actOnErasure(db, { ...act, eraseElsewhere: eraseAuthor })
	if (erased?.ok) return redirectWithToast(href('/admin/people'), 'person-erased')
	if (erased) return data({ ...NOTHING, eraseFault: erased.fault }, { status: refusalStatus(erased.reason) })
	const result = actOnPerson(db, { form, user, person, ...from })
	if (!result.ok && !result.refused) throw data(null, { status: refusalStatus(result.reason) })
	if (!result.ok) return data({ ...NOTHING, refused: result.refused }, { status: refusalStatus(result.reason) })
	if (!result.toast) return data({ ...NOTHING, link: result.link }, { headers: NEVER_STORED })
	// Who gives up their own role has no business here any more.
	const mayStay = canManagePeople(found(findPerson(db, user.id)))
	return redirectWithToast(
		mayStay ? href('/admin/people/:person', { person: person.id }) : href('/learn'),
		result.toast,
	)
}

/** What an act has to show, where it has nothing of its own. */
const NOTHING: Shown = { link: null, refused: null, grantError: null, eraseFault: null }
type Shown = {
	link: string | null
	refused: RefusedAct | null
	grantError: string | null
	eraseFault: string | null
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
	const { person, contextName, grants, mayClose, mayIssueLink, mayErase, hindrances } = loaderData
	const message = actionData?.refused?.message
	return (
		<>
			<AdminNav />
			<Page title={person.displayName} width="wide">
				<title>{`${person.displayName} · ${m.product_name()}`}</title>
				<p className="-mt-4 mb-6">
					<Link to={href('/admin/people')} className="link inline-block py-2">
						{m.back_to_people()}
					</Link>
				</p>
				<div className="space-y-6">
					{actionData?.link ? <LinkToHandOver link={actionData.link} /> : null}
					{message ? (
						<Notice tone="bad" role="alert">
							{message === 'last-admin' ? m.last_admin() : m.person_changed_meanwhile()}
						</Notice>
					) : null}
					<PersonFacts person={person} contextName={contextName} />
					<div className="grid items-start gap-6 lg:grid-cols-2">
						<RolesForm person={person} lastResult={actionData?.refused?.reply ?? null} />
						<div className="space-y-6">
							{mayIssueLink ? <ResetLinkForm /> : null}
							{grants ? <GrantsCard {...grants} error={actionData?.grantError ?? null} /> : null}
							<AccountForm person={person} mayClose={mayClose} />
						</div>
					</div>
					{mayErase ? (
						<EraseCard
							displayName={person.displayName}
							hindrances={hindrances}
							fault={actionData?.eraseFault ?? null}
						/>
					) : null}
				</div>
			</Page>
		</>
	)
}
