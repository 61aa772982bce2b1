import type { FieldMetadata } from '@conform-to/react'
import { useState } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Check } from '#app/ui/Check.tsx'
import { TextField } from '#app/ui/Field.tsx'
import { useIsScripted } from '#app/ui/use-is-scripted.ts'
import { SHORTEST_PASSWORD } from './password-fault.ts'

/** A password to be chosen, with its rule; who wants to can see what they type. It is never put back into the page. */
export function NewPasswordField({ field, label }: { field: FieldMetadata<unknown>; label: string }) {
	const isScripted = useIsScripted()
	const [isShown, setIsShown] = useState(false)
	return (
		<div>
			<TextField
				field={field}
				label={label}
				hint={m.password_rule({ count: formatNumber(SHORTEST_PASSWORD) })}
				type={isShown ? 'text' : 'password'}
				autoComplete="new-password"
				autoCapitalize="none"
				spellCheck={false}
				dir="auto"
				defaultValue=""
			/>
			{isScripted ? (
				<Check
					label={m.show_password()}
					checked={isShown}
					onChange={(event) => setIsShown(event.currentTarget.checked)}
				/>
			) : null}
		</div>
	)
}
