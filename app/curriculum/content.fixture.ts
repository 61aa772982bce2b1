import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A small curriculum without a fault: one module in two languages, a slot, a drawing, and a context. */
export const soundContent: Readonly<Record<string, string>> = {
	'curriculum.yaml': `id: small
title: { en: Small, fr: Petit }
summary: { en: A small curriculum., fr: Un petit parcours. }
modules: [intro]
locales:
  en: { name: English, dir: ltr }
  fr: { name: Français, dir: ltr, fallback: en }
`,
	'contexts.yaml': `contexts:
  - id: africa
    name: { en: Africa, fr: Afrique }
  - id: kenya
    name: { en: Kenya, fr: Kenya }
    parent: africa
    defaultLocale: en
    digits: latn
`,
	'sources.yaml': `sources:
  OSCE-19: { author: OSCE, title: Understanding Referral Mechanisms, languages: [en], year: 2019 }
`,
	'glossary/en.yaml': `firewall: { term: firewall, definition: A wall between two uses. }\n`,
	'glossary/fr.yaml': `firewall: { term: cloison, definition: Un mur entre deux usages. }\n`,
	'modules/intro/module.yaml': `id: intro
passMark: 0.7
objectives: [define]
assessment: { attemptsAllowed: 3, preItemsPerObjective: 1, postItemsPerObjective: 1 }
lessons:
  - { id: gap, kind: lesson, minutes: 1 }
`,
	'modules/intro/en/index.mdx': index('Introduction', 'Say what it is.', 'Welcome. Begin with [the gap](gap).'),
	'modules/intro/fr/index.mdx': index('Introduction', 'Dire ce que c’est.', 'Bienvenue. Commencez par [le vide](gap).'),
	'modules/intro/en/gap.mdx': lesson('The gap', 'The wall', 'Your law'),
	'modules/intro/fr/gap.mdx': lesson('Le vide', 'Le mur', 'Votre loi'),
	'modules/intro/en/assessment.mdx': assessment('True?'),
	'modules/intro/fr/assessment.mdx': assessment('Vrai\u202f?'),
	'modules/intro/en/slots/law.mdx': 'Your law goes here.\n',
	'modules/intro/fr/slots/law.mdx': 'Votre loi va ici.\n',
	'modules/intro/en/figures/way.svg': drawing('Ways'),
	'modules/intro/fr/figures/way.svg': drawing('Voies'),
	'contexts/kenya/intro/en/slots/law.mdx': 'The Data Protection Act, 2019.\n',
}

/** Writes files below a folder; null leaves one of `soundContent` out. */
export function writeContent(
	directory: string,
	changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): void {
	for (const [path, text] of Object.entries({ ...soundContent, ...changes })) {
		if (text === null) continue
		mkdirSync(dirname(join(directory, path)), { recursive: true })
		writeFileSync(join(directory, path), text)
	}
}

function index(title: string, objective: string, body: string): string {
	return `---
title: ${title}
summary: ${objective}
objectives:
  define: ${objective}
---

${body}
`
}

function lesson(title: string, heading: string, slot: string): string {
	return `---
title: ${title}
aim: ${title}.
---

A <Term id="firewall">firewall</Term> stands between. <Source id="OSCE-19" />

## ${heading}

<Slot name="law" title="${slot}" guidance="Replace with your law." />

<Figure src="figures/way.svg" alt="Three ways, ${title}" width="640" height="360" />

<Question id="gap-serves" kind="single" objective="define">

${title}.

<Option id="convicted">
  One
  <Feedback>One.</Feedback>
</Option>
<Option id="no-crime" correct>
  Two
  <Feedback>Two.</Feedback>
</Option>

<Rationale>

${title}.

</Rationale>

</Question>
`
}

function assessment(prompt: string): string {
	const item = (id: string) => `<Question id="${id}" kind="true-false" objective="define" answer="true">

${prompt}

<Feedback for="true">1.</Feedback>
<Feedback for="false">0.</Feedback>

<Rationale>

${prompt}

</Rationale>

</Question>
`
	return `---
title: ${prompt}
---

${item('item-one')}
${item('item-two')}`
}

function drawing(title: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><title>${title}</title><text>${title}</text></svg>\n`
}
