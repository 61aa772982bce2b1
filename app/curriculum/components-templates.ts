import { z } from 'zod'
import { type ComponentDefinition, id, line, TEMPLATE_TEXTS } from './component-definition.ts'

/** Lines of a field, and empty rows of a grid: what fits on a sheet of paper. `prose.css` gives each its room. */
const count = z.enum(['1', '2', '3', '4', '5', '6', '8', '10', '12']).transform(Number)

const hint = line.optional().describe('what helps to fill it in, up to 300 characters')

const GRID = `<Grid id="services" label="Who can help" blank="2">

<Column id="service" label="Service" />
<Column id="wait" label="Waiting time" />
<Row id="health" label="Health" />

</Grid>`

const GRID_USE = {
	example: GRID,
	keyboard: 'Tab moves from cell to cell, row by row.',
	screenReader: 'A table with a caption; each cell is a text field named by its column and its row.',
	withoutJavaScript: 'The cells are sent with the template’s form.',
}

/** What a template of the toolbox leaves open: to be filled in on paper, or here for oneself. */
export const templateComponents = [
	{
		name: 'Field',
		placement: 'block',
		parents: ['document'],
		contents: 'nothing',
		components: [],
		texts: TEMPLATE_TEXTS,
		attributes: z.strictObject({
			id,
			label: line,
			lines: count.optional().describe('lines of room on paper; 1 where left out'),
			hint,
		}),
		description: 'Room to write, in a template of the toolbox.',
		example: '<Field id="purpose" label="The purpose, in one sentence" lines="2" hint="One purpose only." />',
		keyboard: 'A text field.',
		screenReader: 'A text field named by its label and described by its hint.',
		withoutJavaScript: 'The text is sent with the template’s form.',
	},
	{
		name: 'Tick',
		placement: 'block',
		parents: ['document'],
		contents: 'nothing',
		components: [],
		texts: TEMPLATE_TEXTS,
		attributes: z.strictObject({ id, label: line, hint }),
		description: 'A box to tick, in a template of the toolbox.',
		example: '<Tick id="told-limits" label="I said what I may have to pass on, and when." />',
		keyboard: 'Space ticks.',
		screenReader: 'A checkbox named by its label.',
		withoutJavaScript: 'The tick is sent with the template’s form.',
	},
	{
		name: 'Grid',
		placement: 'block',
		parents: ['document'],
		contents: 'parts',
		components: ['Column', 'Row'],
		texts: TEMPLATE_TEXTS,
		attributes: z.strictObject({
			id,
			label: line,
			blank: count.optional().describe('empty rows after the named ones'),
			paper: z.enum(['landscape']).optional().describe('for a table too wide for an upright sheet'),
		}),
		description: 'A table to fill in, in a template of the toolbox: named rows, empty rows, or both.',
		...GRID_USE,
	},
	{
		name: 'Column',
		placement: 'part',
		parents: ['Grid'],
		contents: 'nothing',
		components: [],
		texts: TEMPLATE_TEXTS,
		attributes: z.strictObject({ id, label: line }),
		description: 'A column of a Grid.',
		...GRID_USE,
	},
	{
		name: 'Row',
		placement: 'part',
		parents: ['Grid'],
		contents: 'nothing',
		components: [],
		texts: TEMPLATE_TEXTS,
		attributes: z.strictObject({ id, label: line }),
		description: 'A row of a Grid that has a name.',
		...GRID_USE,
	},
] as const satisfies readonly ComponentDefinition[]
