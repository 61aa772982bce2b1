import { expect, test } from 'vitest'
import { lessonInput } from './compile.fixture.ts'
import type { CompileInput } from './compile-document.ts'
import { compileHash } from './compile-hash.ts'
import type { ResolvedFile } from './source-file.ts'

const input = () =>
	lessonInput('Text.', { slots: { law: 'The law.' }, figures: { 'figures/a.svg': { url: '/media/1.svg' } } })

const withFile = (name: string, change: Partial<ResolvedFile>): CompileInput => ({
	...input(),
	files: input().files.map((file) => (file.name === name ? { ...file, ...change } : file)),
})

test('the same input has the same hash, wherever its files lie', () => {
	expect(compileHash(withFile('slots/law.mdx', { path: 'elsewhere' }))).toBe(compileHash(input()))
	expect(compileHash(input())).toMatch(/^[0-9a-f]{64}$/)
})

test.each<[string, CompileInput]>([
	['a letter of the text', withFile('the-gap.mdx', { text: 'Other text.' })],
	['a letter of a slot', withFile('slots/law.mdx', { text: 'The law!' })],
	['the layer of a slot', withFile('slots/law.mdx', { layer: 'kenya' })],
	['the language of a slot', withFile('slots/law.mdx', { locale: 'fr' })],
	['whether a slot stands in for another language', withFile('slots/law.mdx', { isFallback: true })],
	['the language asked for', { ...input(), locale: 'fr' }],
	['the direction of the language', { ...input(), dirs: { en: 'rtl' } }],
	['a drawing', { ...input(), figures: { 'figures/a.svg': { url: '/media/2.svg' } } }],
	['the document', { ...input(), documentId: 'pathway' }],
])('%s changes the hash', (_, changed) => {
	expect(compileHash(changed)).not.toBe(compileHash(input()))
})
