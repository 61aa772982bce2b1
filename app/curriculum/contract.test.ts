import { expect, test } from 'vitest'
import { compiledLesson } from './compile.fixture.ts'
import { extractContract } from './contract.ts'

const body = (words: string, { correct = 'b', order = ['a', 'b'] } = {}) => `<CaseStudy id="lio" title="${words}">

${words} <Source id="UN-15" />

</CaseStudy>

<Checklist id="scope" title="${words}">

<Check id="two">${words}</Check>
<Check id="one">${words}</Check>

</Checklist>

<Reflection id="door">

${words}

</Reflection>

<Question id="q" kind="single" objective="define">

${words}

${order.map((id) => `<Option id="${id}" ${id === correct ? 'correct' : ''}>\n  ${words} ${id}\n  <Feedback>${words}</Feedback>\n</Option>`).join('\n')}

<Rationale>

${words}

</Rationale>

</Question>`

test('the contract names what no language may change', async () => {
	expect(extractContract(await compiledLesson(body('Words')))).toEqual({
		questions: { q: { kind: 'single', objective: 'define', parts: ['a', 'b'], right: ['b'] } },
		scenarios: {},
		reflections: ['door'],
		checklists: { scope: ['one', 'two'] },
		cases: ['lio'],
		slots: [],
		objectives: [],
		sources: ['UN-15'],
	})
})

test('other words and another order of options make the same contract', async () => {
	const translated = await compiledLesson(body('Mots', { order: ['b', 'a'] }), { locale: 'fr' })
	expect(extractContract(translated)).toEqual(extractContract(await compiledLesson(body('Words'))))
})

test('another right answer makes another contract', async () => {
	const changed = await compiledLesson(body('Words', { correct: 'a' }))
	expect(extractContract(changed)).not.toEqual(extractContract(await compiledLesson(body('Words'))))
})

test('the contract is plain JSON', async () => {
	const contract = extractContract(await compiledLesson(body('Words')))
	expect(JSON.parse(JSON.stringify(contract))).toEqual(contract)
})
