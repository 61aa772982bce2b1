/** The line that shows a picture in a text. Quotation marks in the words become typographic ones, which an attribute can hold. */
export function pictureMarkup({
	src,
	width,
	height,
	alt,
}: {
	src: string
	width: number
	height: number
	alt: string
}): string {
	const words = alt
		.trim()
		.replace(/\s+/g, ' ')
		.replaceAll('"', '”')
		.replace(/[<>{}]/g, '')
	return `<Figure src="${src}" alt="${words}" width="${width}" height="${height}" />\n`
}
