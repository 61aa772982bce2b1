import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { overwriteGetLocale } from '#app/i18n/generated/runtime.js'
import { isInterfaceLocale } from '#app/i18n/locale.ts'

// The document says which language it is in; nothing else needs asking.
overwriteGetLocale(() => {
	const { lang } = document.documentElement
	return isInterfaceLocale(lang) ? lang : 'en'
})

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<HydratedRouter />
		</StrictMode>,
	)
})
