import { soundContent } from './content.fixture.ts'

const GAP = 'modules/intro/en/gap.mdx'

/** What is wrong, the files that make it so, and how the fault begins that tells of it, below `content/`. */
export const brokenContent: readonly [string, Readonly<Record<string, string | null>>, string][] = [
	[
		'an unknown component',
		edited(GAP, /<Term id="firewall">(.*?)<\/Term>/, '<Word>$1</Word>'),
		`${GAP}:6:3 There is no component <Word>`,
	],
	[
		'an unknown attribute',
		edited(GAP, 'width=', 'align="left" width='),
		`${GAP}:12:57 <Figure> has no attribute “align”`,
	],
	['a drawing without words for it', edited(GAP, / alt="[^"]*"/, ''), `${GAP}:12:1 <Figure> needs alt`],
	['an import', edited(GAP, '## The wall', 'import x from "x"'), `${GAP}:8:1 `],
	['an expression', edited(GAP, '## The wall', 'A {1 + 1}.'), `${GAP}:8:3 Braces`],
	['HTML', edited(GAP, '## The wall', 'A <b>word</b>.'), `${GAP}:8:3 HTML is not allowed`],
	['a dangerous address', edited(GAP, '## The wall', 'A [link](javascript:alert).'), `${GAP}:8:3 Only https`],
	[
		'an image from elsewhere',
		edited(GAP, '## The wall', '![A](https://example.org/a.png)'),
		`${GAP}:8:1 Pictures are shown`,
	],
	['headings out of order', edited(GAP, '## The wall', '### The wall'), `${GAP}:8:1 A ### needs a ##`],
	['a title as heading', edited(GAP, '## The wall', '# The wall'), `${GAP}:8:1 Use ##`],
	['no right option', edited(GAP, ' correct>', '>'), `${GAP}:14:1 `],
	['several right options', edited(GAP, '"convicted">', '"convicted" correct>'), `${GAP}:14:1 `],
	['no feedback', edited(GAP, '  <Feedback>Two.</Feedback>\n', ''), `${GAP}:`],
	['no title', edited(GAP, 'title: The gap\n', ''), `${GAP}:`],
	[
		'an unknown term',
		edited(GAP, 'id="firewall"', 'id="fire-wall"'),
		`${GAP}:6:3 The glossary has no term “fire-wall” (did you mean “firewall”?)`,
	],
	[
		'an unknown source',
		edited(GAP, 'OSCE-19', 'OSCE-18'),
		`${GAP}:6:55 sources.yaml has no entry “OSCE-18” (did you mean “OSCE-19”?)`,
	],
	['an unknown drawing', edited(GAP, 'figures/way.svg', 'figures/street.svg'), `${GAP}:12:1 `],
	[
		'an unknown objective',
		edited(GAP, 'objective="define"', 'objective="map"'),
		`${GAP}:14:1 module.yaml has no objective “map”`,
	],
	[
		'a link to no lesson',
		edited(GAP, '## The wall', 'See [it](gaps).'),
		`${GAP}:8:5 The module “intro” has no lesson “gaps” (did you mean “gap”?)`,
	],
	[
		'a link to no module',
		edited(GAP, '## The wall', 'See [it](../outro/gap).'),
		`${GAP}:8:5 There is no module “outro”`,
	],
	[
		'a link to no heading',
		edited(GAP, '## The wall', '## The wall\n\nSee [it](gap#walls).'),
		`${GAP}:10:5 “gap” has no heading “#walls”`,
	],
	[
		'an id taken elsewhere',
		edited('modules/intro/en/assessment.mdx', 'item-one', 'gap-serves'),
		`${GAP}:14:1 The id “gap-serves” is already taken in content/modules/intro/en/assessment.mdx:5`,
	],
	[
		'an id changed in a translation',
		edited('modules/intro/fr/gap.mdx', 'convicted', 'condamne'),
		'modules/intro/fr/gap.mdx:18:1 question gap-serves › option condamne stands here but not in',
	],
	[
		'another right option in a translation',
		edited('modules/intro/fr/assessment.mdx', 'answer="true"', 'answer="false"'),
		'modules/intro/fr/assessment.mdx:5:1 question item-one › answer is false here but true in',
	],
	[
		'a lesson without a translation',
		{ 'modules/intro/fr/gap.mdx': null },
		'modules/intro/fr/gap.mdx:1:1 This text is missing',
	],
	[
		'a slot without a translation',
		{ 'modules/intro/fr/slots/law.mdx': null },
		'modules/intro/fr/slots/law.mdx:1:1 This file is missing',
	],
	[
		'a drawing without a translation',
		{ 'modules/intro/fr/figures/way.svg': null },
		'modules/intro/fr/figures/way.svg:1:1 This file is missing',
	],
	[
		'a plain space before a French mark',
		edited('modules/intro/fr/gap.mdx', '## Le mur', '## Le mur ?'),
		'modules/intro/fr/gap.mdx:8:10 A narrow no-break space',
	],
	[
		'a straight apostrophe in a term',
		{ 'glossary/en.yaml': `firewall: { term: firewall, definition: "A wall's door." }\n` },
		'glossary/en.yaml:1:41 This is a straight quotation mark',
	],
	[
		'a slot without a title',
		edited('modules/intro/fr/gap.mdx', ' title="Votre loi"', ''),
		'modules/intro/fr/gap.mdx:10:1 The slot “law” has no title',
	],
	[
		'a slot without a text',
		{ 'modules/intro/en/slots/law.mdx': null, 'modules/intro/fr/slots/law.mdx': null },
		`${GAP}:10:1 The slot “law” has no text`,
	],
	[
		'a lesson that no module names',
		{ 'modules/intro/en/extra.mdx': soundContent[GAP] ?? '' },
		'modules/intro/en/extra.mdx:1:1 module.yaml names no lesson “extra”',
	],
	[
		'a slot that no text names',
		{ 'modules/intro/en/slots/custom.mdx': 'x' },
		'modules/intro/en/slots/custom.mdx:1:1 No text of this module uses',
	],
	[
		'a drawing that no text shows',
		{ 'modules/intro/en/figures/extra.svg': soundContent['modules/intro/en/figures/way.svg'] ?? '' },
		'modules/intro/en/figures/extra.svg:1:1 No text of this module uses',
	],
	[
		'a text of an unknown module',
		{ 'modules/outro/en/slots/law.mdx': 'x' },
		'modules/outro/en/slots/law.mdx:1:1 curriculum.yaml names no module',
	],
	[
		'a text in an unknown locale',
		{ 'modules/intro/sw/slots/law.mdx': 'x' },
		'modules/intro/sw/slots/law.mdx:1:1 curriculum.yaml names no locale',
	],
	[
		'a text of an unknown context',
		{ 'contexts/asia/intro/en/slots/law.mdx': 'x' },
		'contexts/asia/intro/en/slots/law.mdx:1:1 contexts.yaml names no context',
	],
	[
		'a lesson adapted that is not adaptable',
		{
			...edited('modules/intro/module.yaml', 'minutes: 1', 'minutes: 1, adaptable: false'),
			'contexts/kenya/intro/en/gap.mdx': soundContent[GAP] ?? '',
		},
		'contexts/kenya/intro/en/gap.mdx:1:1 module.yaml says that “gap” is not adaptable',
	],
	[
		'an adaptation with another right option',
		{
			'contexts/kenya/intro/en/gap.mdx': (soundContent[GAP] ?? '')
				.replace('"convicted">', '"convicted" correct>')
				.replace('"no-crime" correct', '"no-crime"'),
		},
		'contexts/kenya/intro/en/gap.mdx:18:1 question gap-serves › option convicted is right here but not right in',
	],
	[
		'a script in a drawing',
		edited('modules/intro/en/figures/way.svg', '</svg>', '<script/></svg>'),
		'modules/intro/en/figures/way.svg:1:',
	],
	[
		'too few items',
		edited('modules/intro/module.yaml', 'postItemsPerObjective: 1', 'postItemsPerObjective: 2'),
		'modules/intro/module.yaml:3:14 The objective “define” has 2 of the 3 items',
	],
	[
		'an objective without words',
		edited('modules/intro/en/index.mdx', 'define:', 'describe:'),
		'modules/intro/en/index.mdx:4:1 The objective “define” of module.yaml has no text here',
	],
	[
		'an objective too many',
		edited('modules/intro/en/index.mdx', 'define:', 'describe:'),
		'modules/intro/en/index.mdx:5:3 module.yaml has no objective “describe”',
	],
]

/** One text of the sound curriculum with a part of it replaced. */
export function edited(path: string, from: string | RegExp, to: string): Record<string, string> {
	const text = soundContent[path] ?? ''
	const changed = text.replace(from, to)
	if (changed === text) throw new Error(`${path} has no ${from}`)
	return { [path]: changed }
}
