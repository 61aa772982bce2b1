import { expect, test } from 'vitest'
import { readText } from '#app/curriculum/read-text.ts'
import { pictureMarkup } from './picture-markup.ts'

test('whatever somebody says about a picture, the line that shows it can be read', () => {
	const alt = 'A "open" door\n<b> {x} & a sign'
	const text = pictureMarkup({ src: `images/${'a'.repeat(64)}.webp`, width: 640, height: 480, alt })
	expect(text).toContain('alt="A ”open” door b x & a sign"')
	const result = readText({ name: 'slots/law.mdx', text, path: 'law.mdx' })
	expect(result.ok ? [] : result.faults.map(({ code }) => code).filter((code) => code === 'syntax')).toEqual([])
})
