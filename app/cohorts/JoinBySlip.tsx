import type { SubmissionResult } from '@conform-to/react'
import { Form, href } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { AccountForm } from '#app/identity/AccountForm.tsx'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Card } from '#app/ui/Page.tsx'
import { CohortToJoin } from './CohortToJoin.tsx'

type JoinBySlipProps = {
	code: string
	cohort: string
	trainers: string[]
	displayName: string
	signedInAs: string | null
	isInside: boolean
	lastResult: SubmissionResult | null | undefined
}

/** What a slip opens: an account and a cohort, or the cohort for somebody who has an account. */
export function JoinBySlip(props: JoinBySlipProps) {
	const { code, cohort, trainers, displayName, signedInAs, isInside, lastResult } = props
	const here = `${href('/join')}?code=${code}`
	return (
		<div className="space-y-8">
			<CohortToJoin cohort={cohort} trainers={trainers} />
			{signedInAs === null ? (
				<>
					<section aria-labelledby="account" className="space-y-4">
						<h2 id="account" className="font-bold text-2xl">
							{m.joining_make_account()}
						</h2>
						<p className="max-w-measure text-muted">{m.joining_without_address_text()}</p>
						<AccountForm
							lastResult={lastResult}
							displayName={displayName}
							hidden={{ code }}
							submit={m.joining_join_now()}
						/>
					</section>
					<p>
						{m.joining_have_account()}{' '}
						<Link
							to={`${href('/sign-in')}?${new URLSearchParams({ returnTo: here })}`}
							className="link inline-block py-2"
						>
							{m.joining_sign_in_first()}
						</Link>
					</p>
				</>
			) : isInside ? (
				<Card className="space-y-4">
					<p>{m.joining_inside_already({ name: isolated(signedInAs) })}</p>
					<ButtonLink look="primary" to={href('/learn')}>
						{m.my_learning()}
					</ButtonLink>
				</Card>
			) : (
				<Card className="space-y-4">
					<p>{m.joining_signed_in_as({ name: isolated(signedInAs) })}</p>
					<Form method="post">
						<input type="hidden" name="code" value={code} />
						<Button look="primary" className="px-6">
							{m.joining_join_with_this()}
						</Button>
					</Form>
					<Form method="post" action={href('/sign-out')}>
						<Button>{m.joining_not_me()}</Button>
					</Form>
				</Card>
			)}
		</div>
	)
}
