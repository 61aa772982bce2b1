import { expect, test } from 'vitest'
import { lessonInput } from './compile.fixture.ts'
import { type CompileInput, compileDocument } from './compile-document.ts'
import { rememberingReader } from './text-reader.ts'

const LESSON = 'Before.\n\n<Slot name="law" guidance="Which law?" />\n\nAfter, <Term id="referral">referral</Term>.'
const inputs = ['One law.', 'Another law.', 'One law.'].map((law) => lessonInput(LESSON, { slots: { law } }))

function firstFile(input: CompileInput | undefined) {
	const file = input?.files[0]
	if (!file) throw new Error('A lesson has a file')
	return file
}

test('documents that share texts come out as if each had been read by itself', async () => {
	const read = rememberingReader()
	for (const input of inputs) expect(await compileDocument(input, read)).toEqual(await compileDocument(input))
})

test('a text is read once, and everybody who asks has a tree of their own', () => {
	const read = rememberingReader()
	const [first, second] = [0, 2].map((number) => read(firstFile(inputs[number])))
	if (!first?.ok || !second?.ok) throw new Error('The lesson is without faults')
	expect(second.frontMatter).toBe(first.frontMatter)
	expect(second.tree).toEqual(first.tree)
	expect(second.tree).not.toBe(first.tree)
})

test('a fault is told each time, at the file it stands in', () => {
	const read = rememberingReader()
	const file = firstFile(lessonInput('{1 + 1}'))
	const first = read(file)
	expect(read(file)).toEqual(first)
	expect(read({ ...file, path: 'elsewhere.mdx' })).toMatchObject({ ok: false, faults: [{ path: 'elsewhere.mdx' }] })
})
