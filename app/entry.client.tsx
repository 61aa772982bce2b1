import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { overwriteGetDigits } from '#app/i18n/digits.ts'
import { overwriteGetLocale } from '#app/i18n/generated/runtime.js'
import { isInterfaceLocale } from '#app/i18n/locale.ts'

// The document says which language it is in, and with which numerals; nothing else needs asking.
overwriteGetLocale(() => {
	const { lang } = document.documentElement
	return isInterfaceLocale(lang) ? lang : 'en'
})
overwriteGetDigits(() => (document.documentElement.dataset.digits === 'arab' ? 'arab' : 'latn'))

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<HydratedRouter />
		</StrictMode>,
	)
})
