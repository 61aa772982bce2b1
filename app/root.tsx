import { useState } from 'react'
import { data, isRouteErrorResponse, Links, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router'
import { type Digits, getDigits } from '#app/i18n/digits.ts'
import { getLocale } from '#app/i18n/generated/runtime.js'
import { directionOf, type InterfaceLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { optionalUser } from '#app/identity/current-user.server.ts'
import { requestMiddleware } from '#app/middleware.server.ts'
import { env } from '#app/platform/env.server.ts'
import { ownMark } from '#app/platform/page-drawing.server.ts'
import { dataSaverContext, localeContext, nonceContext } from '#app/platform/request-context.ts'
import { takeToast } from '#app/platform/toast.server.ts'
import { type FrameHtml, stillFrame } from '#app/still-frame.server.tsx'
import { isLostConnection } from '#app/ui/connection.ts'
import { ErrorPage } from '#app/ui/ErrorPage.tsx'
import { OfflineNotice } from '#app/ui/OfflineNotice.tsx'
import { OfflinePage } from '#app/ui/OfflinePage.tsx'
import { SiteFooter } from '#app/ui/SiteFooter.tsx'
import { SiteHeader } from '#app/ui/SiteHeader.tsx'
import { Toast } from '#app/ui/Toast.tsx'
import { useFollowedLinks } from '#app/ui/use-followed-links.ts'
import type { Route } from './+types/root'
import icon from './ui/icon.svg'
import './ui/app.css'

export const middleware = requestMiddleware

export function loader({ request, context, url }: Route.LoaderArgs) {
	const user = optionalUser(context)
	const toast = takeToast(request)
	// What a page says to its reader alone is filled in when it is drawn, see `page-drawing.server.ts`.
	const isPage = !new URL(request.url).pathname.endsWith('.data')
	const frame: Frame = {
		locale: context.get(localeContext),
		digits: getDigits(),
		nonce: isPage ? ownMark('nonce') : context.get(nonceContext),
		isDataSaver: context.get(dataSaverContext),
		isDemo: env().isDemo,
		reader: user && { displayName: isPage ? ownMark('name-in-data') : user.displayName, roles: user.roles },
		toast: toast?.message ?? null,
	}
	if (isPage) {
		const html = stillFrame({
			...frame,
			nameMark: ownMark('name-in-html'),
			pathname: url.pathname,
			address: url.pathname + url.search,
		})
		// For the server's rendering alone: what cannot be enumerated is not in the data that goes to the browser.
		Object.defineProperty(frame, 'html', { value: html, enumerable: false })
	}
	return data(frame, toast ? { headers: { 'Set-Cookie': toast.clear } } : undefined)
}

type Frame = {
	locale: InterfaceLocale
	digits: Digits
	nonce: string
	isDataSaver: boolean
	isDemo: boolean
	reader: { displayName: string; roles: readonly string[] } | null
	toast: string | null
	html?: FrameHtml
}

/**
 * The frame does not change from page to page; forms fetch it anew. An inline answer does not: it is one small message,
 * and without a connection the frame's own would replace the page by an error.
 */
export function shouldRevalidate({ formData, formMethod, defaultShouldRevalidate }: ShouldRevalidate) {
	return formMethod && !formData?.has('inline') ? defaultShouldRevalidate : false
}
type ShouldRevalidate = { formData?: FormData; formMethod?: string; defaultShouldRevalidate: boolean }

export function Layout({ children }: { children: React.ReactNode }) {
	const root = useRouteLoaderData<typeof loader>('root')
	const locale = root?.locale ?? getLocale()
	const digits = root?.digits ?? getDigits()
	// The policy of the document that was loaded holds, however often the frame is fetched anew.
	const [nonce] = useState(root?.nonce)
	return (
		<html lang={locale} dir={directionOf(locale)} data-digits={digits === 'latn' ? undefined : digits}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<link rel="icon" href={icon} type="image/svg+xml" />
				<Links nonce={nonce} />
			</head>
			<body className="flex min-h-dvh flex-col">
				<a
					href="#content"
					className="sr-only z-10 rounded-md bg-accent px-4 py-3 text-on-accent focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
				>
					{m.skip_to_content()}
				</a>
				<SiteHeader reader={root?.reader ?? null} html={root?.html?.header} />
				<main id="content" tabIndex={-1} className="grow outline-none">
					<Toast message={root?.toast ?? null} told={root} />
					{children}
				</main>
				<SiteFooter isDataSaver={root?.isDataSaver ?? false} html={root?.html?.footer} />
				{root && !root.isDataSaver ? (
					<>
						<OfflineNotice />
						<ScrollRestoration nonce={nonce} />
						<Scripts nonce={nonce} />
					</>
				) : null}
			</body>
		</html>
	)
}

export default function App() {
	useFollowedLinks()
	return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	if (isLostConnection(error)) return <OfflinePage />
	return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
}
