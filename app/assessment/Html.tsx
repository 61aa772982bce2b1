import { use } from 'react'
import { TextLanguage } from '#app/curriculum/text-language.ts'

/** HTML that the compiler made and sanitised; nothing else may be passed here. */
export function Html({ html, as: Element = 'span' }: { html: string; as?: 'span' | 'div' }) {
	return <Element {...use(TextLanguage)} dangerouslySetInnerHTML={{ __html: html }} />
}
