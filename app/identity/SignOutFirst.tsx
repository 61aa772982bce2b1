import { Form, href } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Page.tsx'

/** On a shared device, the trainer may still be signed in when a link is opened. */
export function SignOutFirst({ name }: { name: string }) {
	return (
		<Notice tone="caution">
			<p>{m.invitation_signed_in_as({ name: isolated(name) })}</p>
			<Form method="post" action={href('/sign-out')} className="mt-3">
				<Button>{m.sign_out()}</Button>
			</Form>
		</Notice>
	)
}
