import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { getLocale } from '#app/i18n/generated/runtime.js'
import { inHtml } from '#app/platform/escape.ts'
import { FooterContent } from '#app/ui/SiteFooter.tsx'
import { currentPlace, HeaderContent } from '#app/ui/SiteHeader.tsx'

/** A page's header and footer, as HTML that a browser's React takes for its own. */
export type FrameHtml = { header: string; footer: string }

type Page = {
	reader: { roles: readonly string[] } | null
	/** Stands for the reader's name, which differs where nothing else does. */
	nameMark: string
	isDataSaver: boolean
	/** The page's path and query. */
	address: string
	pathname: string
}

/**
 * The frame of a page. It is drawn once for all who see the same: the header with a mark where the reader's name comes
 * (`page-drawing.server.ts`), the footer but for the page to come back to. Languages, roles and places are few, so all
 * are kept.
 */
export function stillFrame({ reader, nameMark, isDataSaver, address, pathname }: Page): FrameHtml {
	const current = currentPlace(reader, pathname)
	const anybody = reader && { ...reader, displayName: nameMark }
	return {
		header: drawnOnce(
			`header ${current} ${reader?.roles.toSorted().join()}`,
			<HeaderContent reader={anybody} current={current} />,
		),
		footer: drawnOnce(
			`footer ${isDataSaver}`,
			<FooterContent isDataSaver={isDataSaver} returnTo={ADDRESS_MARK} />,
		).replace(ADDRESS_MARK, () => inHtml(address)),
	}
}

/** For private use (Unicode section 23.5), so none of our messages has it. */
const ADDRESS_MARK = '\uE000'
const drawn = new Map<string, string>()

function drawnOnce(key: string, part: ReactNode): string {
	const wording = `${getLocale()} ${key}`
	const html = drawn.get(wording) ?? renderToString(part)
	drawn.set(wording, html)
	return html
}
