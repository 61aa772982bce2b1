import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import type { RefusedForm } from './act-on-invitations.server.ts'
import { DemoMailNotice } from './DemoMailNotice.tsx'
import { InvitationTable } from './InvitationTable.tsx'
import { InviteForms } from './InviteForms.tsx'
import type { InvitationsView } from './invitations-view.server.ts'
import { LinkToHandOver } from './LinkToHandOver.tsx'

type InvitationsPageProps = {
	view: InvitationsView
	contexts: { id: string; name: string; depth: number }[]
	likely: { interfaceLocale: InterfaceLocale; contextId: string | null }
	demoFolder: string | null
	outcome: { link: string | null; refused: RefusedForm | null } | null | undefined
}

/** Inviting, and what became of it: for trainers, and for admins with every role and everybody's invitations. */
export function InvitationsPage({ view, contexts, likely, demoFolder, outcome }: InvitationsPageProps) {
	const { isEverybodys, invitations, previous, next } = view
	const intro = isEverybodys ? m.invitations_intro_admin() : m.invitations_intro_trainer()
	return (
		<Page title={m.invitations()} intro={intro} width="wide">
			<title>{`${m.invitations()} · ${m.product_name()}`}</title>
			<div className="space-y-6">
				{outcome?.link ? <LinkToHandOver link={outcome.link} /> : null}
				{outcome?.refused?.form === 'withdraw' ? (
					<Notice tone="bad" role="alert">
						{m.withdraw_too_late()}
					</Notice>
				) : null}
				<InviteForms
					choosesRoles={isEverybodys}
					contexts={contexts}
					likely={likely}
					refused={outcome?.refused ?? null}
				/>
				<DemoMailNotice folder={demoFolder} />
			</div>
			<section aria-labelledby="invitations" className="mt-12">
				<h2 id="invitations" className="mb-4 font-bold text-2xl">
					{m.invitations_so_far()}
				</h2>
				<InvitationTable invitations={invitations} isEverybodys={isEverybodys} />
				<Pager previous={previous} next={next} />
			</section>
		</Page>
	)
}
