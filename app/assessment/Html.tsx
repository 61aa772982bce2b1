/** HTML that the compiler made and sanitised; nothing else may be passed here. */
export function Html({ html, as: Element = 'span' }: { html: string; as?: 'span' | 'div' }) {
	return <Element dangerouslySetInnerHTML={{ __html: html }} />
}
