import { z } from 'zod'
import { altText, type ComponentDefinition, id, line, pixels, sentence, sourceCode } from './component-definition.ts'

const STATIC = {
	keyboard: 'Nothing to operate; it is read like the text around it.',
	withoutJavaScript: 'The same: it is plain HTML.',
}

/** Components that show text. None asks the learner to do something. */
export const textComponents = [
	{
		name: 'Term',
		placement: 'inline',
		parents: [],
		contents: 'words',
		components: [],
		allowedInSlots: true,
		attributes: z.strictObject({ id: id.describe('an entry of the glossary, like “do-no-harm”') }),
		description: 'Links a word to its entry in the glossary. Use it where a lesson first needs the word.',
		example: 'The first rule is <Term id="do-no-harm">do no harm</Term>.',
		keyboard: 'Tab reaches it, Enter or Space opens the definition, Escape closes it.',
		screenReader: 'A button named by the word. While its definition is open, it comes next after the button.',
		withoutJavaScript: 'The popover is native HTML and opens all the same.',
	},
	{
		name: 'Source',
		placement: 'inline',
		parents: [],
		contents: 'nothing',
		components: [],
		allowedInSlots: true,
		attributes: z.strictObject({
			id: sourceCode,
			note: line.optional().describe('shown with the number, like “p. 12”, up to 300 characters'),
		}),
		description: 'Cites an entry of the source register, after the sentence it supports. Numbers follow first use.',
		example: 'Relatives need another option than the police. <Source id="OSCE-19" note="p. 12" />',
		keyboard: 'A link to the entry in the list of sources below the lesson.',
		screenReader: 'Announced as a note reference with its number.',
		withoutJavaScript: 'An ordinary link within the page.',
	},
	{
		name: 'Callout',
		placement: 'block',
		parents: ['document', 'CaseStudy', 'Practice'],
		contents: 'blocks',
		components: ['Figure', 'Compare', 'Slot'],
		allowedInSlots: true,
		attributes: z.strictObject({ kind: z.enum(['note', 'caution', 'debate', 'scope']), title: line }),
		description: 'A remark beside the text: a note, a caution, an open debate, or the limits of what is meant.',
		example: '<Callout kind="caution" title="If someone may be hurt now">\n\nUse your emergency number.\n\n</Callout>',
		...STATIC,
		screenReader: 'A note named by its title; the kind is said in words, never by colour alone.',
	},
	{
		name: 'KeyPoints',
		placement: 'block',
		parents: ['document'],
		contents: 'list',
		components: [],
		allowedInSlots: true,
		attributes: z.strictObject({}),
		description: 'Three to five points to remember, near the end of a lesson. Holds one bullet list.',
		example: '<KeyPoints>\n\n- Ask before you act.\n- Write what was seen.\n- Say what happens next.\n\n</KeyPoints>',
		...STATIC,
		screenReader: 'A heading and a list.',
	},
	{
		name: 'Practice',
		placement: 'block',
		parents: ['document'],
		contents: 'blocks',
		components: ['Figure', 'Compare', 'Callout', 'Slot'],
		allowedInSlots: true,
		attributes: z.strictObject({ title: line, where: line }),
		description: 'A real practice, fairly told: what it does, what speaks for it, and its criticism.',
		example:
			'<Practice title="The info-houses" where="Denmark">\n\nSchools, social services and police meet.\n\n</Practice>',
		...STATIC,
		screenReader: 'An article named by its title; the place stands before it.',
	},
	{
		name: 'CaseStudy',
		placement: 'block',
		parents: ['document'],
		contents: 'blocks',
		components: ['Figure', 'Compare', 'Callout', 'Slot'],
		allowedInSlots: true,
		attributes: z.strictObject({ id, title: line }),
		description: 'A fictional story with questions to discuss. It says that it is invented.',
		example:
			'<CaseStudy id="lio" title="Lio, 19, Port Senna">\n\nAn invented story.\n\n**Ask:** What did he need?\n\n</CaseStudy>',
		...STATIC,
		screenReader: 'An article named by its title.',
	},
	{
		name: 'Compare',
		placement: 'block',
		parents: ['document', 'Callout', 'CaseStudy', 'Practice'],
		contents: 'table',
		components: [],
		allowedInSlots: true,
		attributes: z.strictObject({ caption: line }),
		description: 'One table with a caption. The first column names the rows.',
		example:
			'<Compare caption="Two doors">\n\n| Question | Support | Police |\n|---|---|---|\n| When? | Before | After |\n\n</Compare>',
		keyboard: 'Tab reaches it, and the arrow keys scroll a table that is wider than the screen.',
		screenReader: 'A figure named by its caption, with a table whose columns and rows have headers.',
		withoutJavaScript: 'The same: it is plain HTML.',
	},
	{
		name: 'Figure',
		placement: 'block',
		parents: ['document', 'Callout', 'CaseStudy', 'Practice'],
		contents: 'nothing',
		components: [],
		allowedInSlots: true,
		attributes: z.strictObject({
			src: z
				.string()
				.regex(
					/^(?:figures\/[a-z0-9]+(?:-[a-z0-9]+)*\.svg|images\/[0-9a-f]{64}\.webp)$/,
					'write figures/<name>.svg, or images/… as the upload gave it',
				)
				.describe('figures/<name>.svg, or images/<sha256>.webp as the upload gave it'),
			alt: altText,
			width: pixels,
			height: pixels,
			caption: line.optional(),
		}),
		description:
			'A drawing of this module, or a picture that was uploaded. The alternative text says what the drawing says.',
		example:
			'<Figure src="figures/pathway.svg" alt="Five steps from first worry to closure" width="640" height="160" caption="The pathway" />',
		...STATIC,
		screenReader: 'An image with its alternative text, then the caption.',
	},
	{
		name: 'Slot',
		placement: 'block',
		parents: ['document', 'Callout', 'CaseStudy', 'Practice'],
		contents: 'nothing',
		components: [],
		allowedInSlots: false,
		attributes: z.strictObject({
			name: id.describe('the name of its text in slots/, like “law”'),
			guidance: sentence.describe('what should be written here, for those who adapt it, up to 1,000 characters'),
		}),
		description:
			'A place that should differ from country to country. Its text is slots/<name>.mdx in the nearest layer.',
		example: '<Slot name="law" guidance="Replace with the data-protection law of your country." />',
		...STATIC,
		screenReader: 'Read like the text around it; a text in another language is marked so.',
	},
] as const satisfies readonly ComponentDefinition[]
