import type { SubmissionResult } from '@conform-to/react'
import { Form, href } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { AccountForm } from '#app/identity/AccountForm.tsx'
import { DemoMailNotice } from '#app/identity/DemoMailNotice.tsx'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { FormErrors, TextField } from '#app/ui/Field.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Card, Notice } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { CohortToJoin } from './CohortToJoin.tsx'

type AskToJoinProps = {
	token: string
	cohort: string
	trainers: string[]
	signedInAs: string | null
	standing: 'outside' | 'waiting' | 'inside' | 'declined'
	isMailed: boolean
	demoFolder: string | null
	refused: { form: 'ask' | 'account' | 'mail'; reply: SubmissionResult } | null
}

/** Where a join link leads: whose cohort it is, and how one asks to join it. */
export function AskToJoin(props: AskToJoinProps) {
	const { cohort, trainers, signedInAs, isMailed, demoFolder } = props
	return (
		<div className="space-y-8">
			<CohortToJoin cohort={cohort} trainers={trainers} />
			{isMailed && signedInAs === null ? (
				<>
					<Notice tone="good" role="status">
						<p className="font-semibold">{m.reset_sent_title()}</p>
						<p className="mt-1">{m.joining_mailed()}</p>
					</Notice>
					<DemoMailNotice folder={demoFolder} />
				</>
			) : null}
			{signedInAs === null ? <Outside {...props} /> : <SignedIn {...props} name={signedInAs} />}
		</div>
	)
}

function SignedIn({ name, standing, refused }: AskToJoinProps & { name: string }) {
	if (standing !== 'outside') {
		const words = {
			waiting: m.joining_waiting(),
			inside: m.joining_inside_already({ name: isolated(name) }),
			declined: m.joining_declined(),
		}
		return (
			<Card className="space-y-4">
				<p role="status">{words[standing]}</p>
				<ButtonLink look={standing === 'inside' ? 'primary' : 'secondary'} to={href('/learn')}>
					{m.my_learning()}
				</ButtonLink>
			</Card>
		)
	}
	return (
		<Card className="space-y-4">
			<FormErrors id="ask-error" errors={refused?.form === 'ask' ? refused.reply.error?.[''] : null} />
			<p>{m.joining_signed_in_as({ name: isolated(name) })}</p>
			<p className="text-muted">{m.joining_approval()}</p>
			<Form method="post">
				<Button look="primary" className="px-6" name="intent" value="ask">
					{m.joining_ask()}
				</Button>
			</Form>
			<Form method="post" action={href('/sign-out')}>
				<Button>{m.joining_not_me()}</Button>
			</Form>
		</Card>
	)
}

function Outside({ token, refused }: AskToJoinProps) {
	const here = href('/join/:token', { token })
	const replyTo = (form: 'account' | 'mail') => (refused?.form === form ? refused.reply : null)
	return (
		<>
			<p className="max-w-measure">{m.joining_approval()}</p>
			<p>
				{m.joining_have_account()}{' '}
				<Link to={`${href('/sign-in')}?${new URLSearchParams({ returnTo: here })}`} className="link inline-block py-2">
					{m.joining_sign_in_first()}
				</Link>
			</p>
			<div className="grid items-start gap-6 md:grid-cols-2">
				<Card>
					<h2 className="mb-1 font-semibold text-xl">{m.joining_with_address()}</h2>
					<p className="mb-4 text-muted">{m.joining_with_address_text()}</p>
					<PageForm<{ email: string }> lastResult={replyTo('mail')} hidden={{ intent: 'mail' }}>
						{(fields) => (
							<>
								<TextField
									field={fields.email}
									label={m.joining_your_address()}
									type="email"
									autoComplete="email"
									dir="ltr"
								/>
								<Button>{m.joining_send_link()}</Button>
							</>
						)}
					</PageForm>
				</Card>
				<Card>
					<h2 className="mb-1 font-semibold text-xl">{m.joining_without_address()}</h2>
					<p className="mb-4 text-muted">{m.joining_without_address_text()}</p>
					<AccountForm
						lastResult={replyTo('account')}
						hidden={{ intent: 'account' }}
						submit={m.joining_make_and_ask()}
					/>
				</Card>
			</div>
		</>
	)
}
