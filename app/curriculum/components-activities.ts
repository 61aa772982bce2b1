import { z } from 'zod'
import { type ComponentDefinition, id, LEARNING_TEXTS, line } from './component-definition.ts'

const CHECKLIST = `<Checklist id="scope-check" title="Does our scope line hold?">

<Check id="purpose">It states one purpose.</Check>
<Check id="challenge">It says how to complain.</Check>

</Checklist>`

const SCENARIO = `<Scenario id="friday-call" title="The Friday call" start="call">

<Step id="call">

A coach phones about a player.

<Choice to="name-asked">Ask for the player’s name.</Choice>
<Choice to="what-observed">Ask what was observed.</Choice>

</Step>

<Step id="name-asked" outcome="poor">

He hangs up.

</Step>

<Step id="what-observed" outcome="good">

He describes what he saw.

</Step>

<Debrief>

Advice should not cost a name.

</Debrief>

</Scenario>`

const SCENARIO_USE = {
	example: SCENARIO,
	keyboard: 'Each choice is a button; after choosing, the focus moves to what happened.',
	screenReader: 'The story so far is read in order; the new step is read when the focus comes to it.',
	withoutJavaScript: 'Each choice sends a form, and the next page shows the next step.',
}

const CHECKLIST_USE = {
	example: CHECKLIST,
	keyboard: 'Tab moves between the boxes, Space ticks; each tick is saved at once.',
	screenReader: 'A region named by the title, with checkboxes; saving is announced politely.',
	withoutJavaScript: 'The boxes are a form with a button that saves them.',
}

/** Components in which the learner does something that is not graded. */
export const activityComponents = [
	{
		name: 'Reflection',
		placement: 'block',
		parents: ['document'],
		contents: 'blocks',
		components: [],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ id }),
		description: 'Asks for a few lines about the learner’s own work. Only the learner can read the answer.',
		example: '<Reflection id="first-door">\n\nWhere would you send that father first?\n\n</Reflection>',
		keyboard: 'A text field, and a button that saves it.',
		screenReader: 'The prompt names the field; saving is announced politely.',
		withoutJavaScript: 'The text is saved by its button.',
	},
	{
		name: 'Checklist',
		placement: 'block',
		parents: ['document'],
		contents: 'parts',
		components: ['Check'],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ id, title: line }),
		description: 'A list to hold against one’s own workplace. Ticks are private.',
		...CHECKLIST_USE,
	},
	{
		name: 'Check',
		placement: 'part',
		parents: ['Checklist'],
		contents: 'words',
		components: [],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ id }),
		description: 'One line of a Checklist.',
		...CHECKLIST_USE,
	},
	{
		name: 'Scenario',
		placement: 'block',
		parents: ['document'],
		contents: 'parts',
		components: ['Step', 'Debrief'],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ id, title: line, start: id.describe('the id of the first step') }),
		description: 'A story that branches with the learner’s choices. Every step can be reached, and every path ends.',
		...SCENARIO_USE,
	},
	{
		name: 'Step',
		placement: 'part',
		parents: ['Scenario'],
		contents: 'blocks',
		components: ['Choice'],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({
			id,
			outcome: z.enum(['good', 'mixed', 'poor']).optional().describe('only at an end'),
		}),
		description: 'What happens, and then either choices or, at an end, an outcome.',
		...SCENARIO_USE,
	},
	{
		name: 'Choice',
		placement: 'part',
		parents: ['Step'],
		contents: 'words',
		components: [],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ to: id.describe('the id of the step it leads to') }),
		description: 'Something the learner can do, and the step it leads to.',
		...SCENARIO_USE,
	},
	{
		name: 'Debrief',
		placement: 'part',
		parents: ['Scenario'],
		contents: 'blocks',
		components: [],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({}),
		description: 'What to take away, shown at every end of a Scenario.',
		...SCENARIO_USE,
	},
] as const satisfies readonly ComponentDefinition[]
