import { renderToString } from 'react-dom/server'
import { RouterContextProvider, StaticRouter } from 'react-router'
import { expect, test } from 'vitest'
import { INTERFACE_LOCALES } from '#app/i18n/locale.ts'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { ownMark, pageBytes, pageDrawing } from '#app/platform/page-drawing.server.ts'
import { readerNameContext } from '#app/platform/request-context.ts'
import { SiteFooter } from '#app/ui/SiteFooter.tsx'
import { SiteHeader } from '#app/ui/SiteHeader.tsx'
import { stillFrame } from './still-frame.server.tsx'

const NAMES = ['Amina', `Awa “<b>” & 'N’Diaye"`, 'عائشة', '$& $1']
const READERS = [null, ...NAMES.map((displayName) => ({ displayName, roles: ['practitioner', 'trainer'] }))]
const ADDRESSES = ['/learn/introduction?again="a"&b=<c>&$&', '/settings/profile', '/trainer/reviews', '/']

const CASES = READERS.flatMap((reader) => ADDRESSES.map((address) => ({ reader, address })))

function filledIn(html: string, name: string): string {
	const context = new RouterContextProvider()
	context.set(readerNameContext, name)
	return pageBytes(pageDrawing(html, []), context).toString()
}

test.each(INTERFACE_LOCALES)('the ready frame is, sign by sign, what a browser’s components draw in %s', (locale) => {
	for (const { reader, address } of CASES) {
		const isDataSaver = address === '/'
		const pathname = address.split('?')[0] ?? ''
		withWording({ locale, digits: 'latn' }, () => {
			const html = stillFrame({ reader, nameMark: ownMark('name-in-html'), isDataSaver, address, pathname })
			const frame = (ready: Partial<typeof html>) =>
				renderToString(
					<StaticRouter location={address}>
						<SiteHeader reader={reader} html={ready.header} />
						<SiteFooter isDataSaver={isDataSaver} html={ready.footer} />
					</StaticRouter>,
				)
			expect(filledIn(frame(html), reader?.displayName ?? '')).toBe(frame({}))
		})
	}
})
