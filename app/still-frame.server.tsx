import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { getLocale } from '#app/i18n/generated/runtime.js'
import { FooterContent } from '#app/ui/SiteFooter.tsx'
import { currentPlace, HeaderContent } from '#app/ui/SiteHeader.tsx'

/** A page's header and footer, as HTML that a browser's React takes for its own. */
export type FrameHtml = { header: string; footer: string }

type Page = {
	reader: { displayName: string; roles: readonly string[] } | null
	isDataSaver: boolean
	/** The page's path and query. */
	address: string
	pathname: string
}

/**
 * The frame of a page. It is drawn once for all who see the same but for one thing of their own: the header but for the
 * reader's name, the footer but for the page to come back to. Languages, roles and places are few, so all are kept.
 */
export function stillFrame({ reader, isDataSaver, address, pathname }: Page): FrameHtml {
	const current = currentPlace(reader, pathname)
	const anybody = reader && { ...reader, displayName: OWN_WORDS }
	return {
		header: filledIn(
			`header ${current} ${reader?.roles.toSorted().join()}`,
			<HeaderContent reader={anybody} current={current} />,
			reader?.displayName ?? '',
		),
		footer: filledIn(
			`footer ${isDataSaver}`,
			<FooterContent isDataSaver={isDataSaver} returnTo={OWN_WORDS} />,
			address,
		),
	}
}

/** For private use (Unicode section 23.5), so none of our messages has it. */
const OWN_WORDS = '\uE000'
const drawn = new Map<string, readonly string[]>()

function filledIn(key: string, part: ReactNode, ownWords: string): string {
	const wording = `${getLocale()} ${key}`
	const around = drawn.get(wording) ?? renderToString(part).split(OWN_WORDS)
	drawn.set(wording, around)
	return around.join(escaped(ownWords))
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

/** As React escapes texts and attributes. */
function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
