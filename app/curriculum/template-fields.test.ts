import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compiledLesson, compileLesson } from './compile.fixture.ts'
import { cellName, templateFields } from './template-fields.ts'

const IN_TEMPLATE = { documentId: 'template-map' }
const GRID = `<Grid id="map" label="Services" blank="2">

<Column id="service" label="Service" />
<Column id="wait" label="Waiting time" />
<Row id="health" label="Health" />

</Grid>`

test('everything that can be filled in has a name, in reading order', async () => {
	const { segments } = await compiledLesson(
		`<Field id="area" label="Area" />\n\n## Map\n\n${GRID}\n\n<Tick id="checked" label="Checked by telephone" />`,
		IN_TEMPLATE,
	)
	expect(templateFields(segments)).toEqual([
		{ name: 'area', kind: 'text' },
		...['health', '_1', '_2'].flatMap((row) => [
			{ name: `map_${row}_service`, kind: 'text' },
			{ name: `map_${row}_wait`, kind: 'text' },
		]),
		{ name: 'checked', kind: 'tick' },
	])
})

test('no two cells have one name, and no field has a cell’s', () => {
	const id = fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3})?$/)
	const row = fc.oneof(id, fc.constantFrom('_1', '_2'))
	const cell = fc.tuple(id, row, id)
	fc.assert(
		fc.property(cell, cell, id, (one, other, field) => {
			expect(cellName(...one) === cellName(...other)).toBe(one.join('\n') === other.join('\n'))
			expect(cellName(...one)).not.toBe(field)
		}),
	)
})

test.each([
	['two fields of one name', '<Field id="area" label="A" />\n\n<Tick id="area" label="B" />', 'used twice'],
	['two columns of one name', GRID.replace('id="wait"', 'id="service"'), 'used twice in this grid'],
	['a grid without columns', '<Grid id="map" label="Services" blank="2">\n\n</Grid>', 'no columns'],
	['a grid without rows', GRID.replace(' blank="2"', '').replace(/<Row.*>\n/, ''), 'no rows'],
	['a question', '<Question id="q" kind="true-false" answer="true">\n\nTrue?\n\n</Question>', 'belongs to a lesson'],
	['a reflection', '<Reflection id="r">\n\nWhy?\n\n</Reflection>', 'belongs to a lesson'],
])('a template with %s is refused', async (_name, body, message) => {
	const result = await compileLesson(body, IN_TEMPLATE)
	expect(result).toMatchObject({ ok: false })
	expect(JSON.stringify(result)).toContain(message)
})

test('a lesson asks nothing that only a template keeps', async () => {
	const result = await compileLesson('<Field id="area" label="Area" />')
	expect(JSON.stringify(result)).toContain('belongs to a template of the toolbox')
})

test('a link to a template leads to the toolbox', async () => {
	const { segments, links } = await compiledLesson('Take [the map](template-map), or [its lesson](the-gap).')
	expect(JSON.stringify(segments)).toMatch(/href=\\"\/toolbox\/map\\".*href=\\"\/learn\/intro\/the-gap\\"/)
	expect(links).toEqual(['intro/template-map', 'intro/the-gap'])
})
