import { z } from 'zod'
import { type ComponentDefinition, decimal, flag, id, LEARNING_TEXTS, line } from './component-definition.ts'

const RATIONALE = '<Rationale>\n\nOne short paragraph that teaches.\n\n</Rationale>'

const question = (attributes: string, prompt: string, parts: string) =>
	`<Question ${attributes}>\n\n${prompt}\n\n${parts}\n\n${RATIONALE}\n\n</Question>`

const SINGLE = question(
	'id="serves" kind="single" objective="define"',
	'A referral mechanism mainly serves people who:',
	`<Option id="convicted">
  have been convicted of an offence.
  <Feedback>They need rehabilitation, which has other rules.</Feedback>
</Option>
<Option id="no-crime" correct>
  raise concern but have committed no crime.
  <Feedback>Yes. The route is pre-criminal.</Feedback>
</Option>`,
)

const MULTIPLE = question(
	'id="record" kind="multiple"',
	'What belongs in a record? Choose all that apply.',
	`<Option id="seen" correct>
  What was seen, and when.
  <Feedback>Yes. Facts, with a date.</Feedback>
</Option>
<Option id="offered" correct>
  What help was offered.
  <Feedback>Yes. It shows what was tried.</Feedback>
</Option>
<Option id="hearsay">
  What neighbours say about the family.
  <Feedback>No. Hearsay stays out.</Feedback>
</Option>`,
)

const NUMERIC = question(
	'id="meetings" kind="numeric" answer="26" tolerance="1" unit="times"',
	'A team meets every two weeks. How often does it meet in a year?',
	'',
)

const ORDERING = question(
	'id="steps" kind="ordering"',
	'Put the steps in order.',
	'<Item id="consultation">Consultation</Item>\n<Item id="consent">Consent</Item>\n<Item id="plan">Support plan</Item>',
)

const MATCHING = question(
	'id="filters" kind="matching"',
	'Match each filter with its question.',
	`<Pair id="legality"><Left>Legality</Left><Right>Which law?</Right></Pair>
<Pair id="necessity"><Left>Necessity</Left><Right>Would less do?</Right></Pair>
<Pair id="purpose"><Left>Purpose</Left><Right>What for?</Right></Pair>`,
)

const SHORT_TEXT = question(
	'id="wall" kind="short-text"',
	'What is the separation between support and police called?',
	'<Accept>firewall</Accept>\n<Accept>fire wall</Accept>',
)

const USE = {
	screenReader: 'A group named by its question; the answer is announced when it arrives.',
	withoutJavaScript: 'The answer is sent with the form, and the page comes back with the feedback.',
}
const CHOOSING = { ...USE, keyboard: 'Arrow keys or Tab move between the options, Space selects, Enter sends.' }
const PLACING = { ...USE, keyboard: 'Every item has a menu for its place; nothing has to be dragged.' }
const TYPING = { ...USE, keyboard: 'One text field; Enter sends.' }

/** Questions and their parts. What is right, the feedback and the rationale stay on the server until it is answered. */
export const questionComponents = [
	{
		name: 'Question',
		placement: 'block',
		parents: ['document'],
		contents: 'blocks',
		components: ['Option', 'Feedback', 'Rationale', 'Item', 'Pair', 'Accept'],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({
			id,
			kind: z.enum(['single', 'multiple', 'true-false', 'ordering', 'matching', 'numeric', 'short-text']),
			objective: id.optional().describe('an objective of the module; due in an assessment'),
			answer: line.optional().describe('“true” or “false”, or the number'),
			tolerance: decimal.optional().describe('how far from the number still counts as right, like “0.5”'),
			unit: line.optional().describe('shown after the field, like “days”'),
		}),
		description: 'A question with immediate feedback in a lesson, or an item of the assessment’s pool.',
		example: SINGLE,
		...CHOOSING,
	},
	{
		name: 'Option',
		placement: 'part',
		parents: ['Question'],
		contents: 'words',
		components: ['Feedback'],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ id, correct: flag }),
		description: 'An answer to choose, with the feedback that belongs to it.',
		example: MULTIPLE,
		...CHOOSING,
	},
	{
		name: 'Feedback',
		placement: 'part',
		parents: ['Option', 'Question'],
		contents: 'blocks',
		components: [],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ for: z.enum(['true', 'false']).optional().describe('only in a true-false question') }),
		description: 'What the learner reads after choosing an option, or after answering true or false.',
		example: question(
			'id="ideology" kind="true-false" answer="false"',
			'Every worry has an ideology behind it.',
			'<Feedback for="true">Many have none.</Feedback>\n<Feedback for="false">Yes. Conduct counts.</Feedback>',
		),
		...CHOOSING,
	},
	{
		name: 'Rationale',
		placement: 'part',
		parents: ['Question'],
		contents: 'blocks',
		components: [],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({}),
		description: 'Why the right answer is right. Every question has one.',
		example: NUMERIC,
		...TYPING,
	},
	{
		name: 'Item',
		placement: 'part',
		parents: ['Question'],
		contents: 'words',
		components: [],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ id }),
		description: 'One thing to put in order. Write the items in the right order; the page shuffles them.',
		example: ORDERING,
		...PLACING,
	},
	{
		name: 'Pair',
		placement: 'part',
		parents: ['Question'],
		contents: 'parts',
		components: ['Left', 'Right'],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({ id }),
		description: 'Two things that belong together. Three to six pairs make a matching question.',
		example: MATCHING,
		...PLACING,
	},
	...(['Left', 'Right'] as const).map(
		(name) =>
			({
				name,
				placement: 'part',
				parents: ['Pair'],
				contents: 'words',
				components: [],
				texts: LEARNING_TEXTS,
				attributes: z.strictObject({}),
				description: name === 'Left' ? 'What stands fixed in a Pair.' : 'What the learner matches with it.',
				example: MATCHING,
				...PLACING,
			}) satisfies ComponentDefinition,
	),
	{
		name: 'Accept',
		placement: 'part',
		parents: ['Question'],
		contents: 'plain',
		components: [],
		texts: LEARNING_TEXTS,
		attributes: z.strictObject({}),
		description: 'An answer that counts as right. Case, accents and extra spaces make no difference.',
		example: SHORT_TEXT,
		...TYPING,
	},
] as const satisfies readonly ComponentDefinition[]
