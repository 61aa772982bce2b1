import { expect, test } from 'vitest'
import { fromName, termFields, toName } from './term-fields.ts'
import { TermForm } from './term-form.ts'

const parse = (fields: Record<string, string>) => TermForm.safeParse(fields)
const pair = (index: number, from: string, to: string) => ({ [fromName(index)]: from, [toName(index)]: to })

test('pairs are taken wherever they stand, and empty ones left out', () => {
	const given = { term: ' wall ', ...pair(0, 'police', 'gendarmerie'), ...pair(4, 'mayor', 'prefect') }
	expect(parse(given).data).toEqual({
		term: 'wall',
		definition: undefined,
		words: { police: 'gendarmerie', mayor: 'prefect' },
	})
	expect(parse({}).data).toEqual({ term: undefined, definition: undefined, words: {} })
})

test.each([
	['only the first word', { [fromName(1)]: 'police' }, toName(1), 'pair-incomplete'],
	['only the second word', { [toName(1)]: 'gendarmerie' }, fromName(1), 'pair-incomplete'],
	['one word twice', { ...pair(0, 'a', 'b'), ...pair(1, 'a', 'c') }, toName(1), 'pair-twice'],
])('%s is refused at its field', (_, fields, path, message) => {
	expect(parse(fields).error?.issues).toMatchObject([{ path: [path], message }])
})

test('what a form was filled with comes back from it', () => {
	const said = { term: 'wall', definition: 'High.', words: { police: 'gendarmerie', mayor: 'prefect' } }
	const { term, definition, ...pairs } = termFields(said)
	expect(parse({ ...pairs, term: term ?? '', definition: definition ?? '' } as Record<string, string>).data).toEqual(
		said,
	)
})
