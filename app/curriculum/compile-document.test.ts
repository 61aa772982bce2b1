import { expect, test } from 'vitest'
import { compiledLesson, compileLesson, faultCodes, htmlOf } from './compile.fixture.ts'

const QUESTION = `<Question id="serves" kind="single">

Whom does it serve?

<Option id="convicted">
  Option text one
  <Feedback>Feedback text one</Feedback>
</Option>
<Option id="no-crime" correct>
  Option text two
  <Feedback>Feedback text two</Feedback>
</Option>

<Rationale>

Rationale text

</Rationale>

</Question>`

test('runs of text become one piece of HTML, components become islands, in order', async () => {
	const { segments } = await compiledLesson(
		'One.\n\nTwo.\n\n<Callout kind="note" title="Three">\n\nFour.\n\n</Callout>\n\nFive.',
	)
	expect(segments).toEqual([
		{ type: 'html', html: '<p>One.</p>\n<p>Two.</p>' },
		{
			type: 'island',
			component: 'Callout',
			props: { kind: 'note', title: 'Three' },
			children: [{ type: 'html', html: '<p>Four.</p>' }],
		},
		{ type: 'html', html: '<p>Five.</p>' },
	])
})

test('the page of a question is told its id and nothing else', async () => {
	const { segments, toc, activities, searchText } = await compiledLesson(`Before.\n\n${QUESTION}`)
	expect(segments[1]).toEqual({ type: 'island', component: 'Question', props: { id: 'serves' }, children: [] })
	const shown = JSON.stringify({ segments, toc, activities })
	for (const secret of ['Option text', 'Feedback text', 'Rationale text', 'no-crime'])
		expect(shown).not.toContain(secret)
	for (const secret of ['Option text', 'Feedback text', 'Rationale text']) expect(searchText).not.toContain(secret)
	expect(searchText).toContain('Whom does it serve?')
})

test('an assessment cannot be looked up by its items', async () => {
	const document = await compiledLesson(QUESTION.replace('kind="single"', 'kind="single" objective="define"'), {
		documentId: 'assessment',
	})
	expect(document.searchText).toBe('A')
})

test('a slot shows the text of its file', async () => {
	const document = await compiledLesson('Before.\n\n<Slot name="law" title="Your law" guidance="Replace it." />', {
		slots: {
			law: { text: 'The **law** of Kenya.\n\n<Practice title="A" where="B">\n\nC\n\n</Practice>', layer: 'kenya' },
		},
	})
	expect(document.segments[1]).toMatchObject({
		component: 'Slot',
		props: { name: 'law' },
		children: [{ html: '<p>The <strong>law</strong> of Kenya.</p>' }, { component: 'Practice' }],
	})
	expect(document.slots).toEqual([{ name: 'law', title: 'Your law', guidance: 'Replace it.' }])
	expect(document.provenance).toMatchObject([
		{ block: 'the-gap', layer: 'base', locale: 'en', isFallback: false },
		{ block: 'slots/law', layer: 'kenya', locale: 'en', isFallback: false },
	])
	expect(document.provenance[1]?.textRevision).toMatch(/^[0-9a-f]{12}$/)
})

test('a slot may be shown twice, and is called by its name where it has no title', async () => {
	const slot = '<Slot name="law" guidance="Replace it." />'
	const document = await compiledLesson(`${slot}\n\n${slot}`, { slots: { law: 'The law.' } })
	expect(htmlOf(document)).toBe('<p>The law.</p>\n<p>The law.</p>')
	expect(document.slots).toEqual([{ name: 'law', title: 'law', guidance: 'Replace it.' }])
})

test('a slot without a text is a fault where it stands', async () => {
	const result = await compileLesson('Before.\n\n<Slot name="law" guidance="Replace it." />')
	expect(result).toMatchObject({
		ok: false,
		faults: [{ code: 'missing-slot', line: 8, column: 1, path: 'content/the-gap.mdx' }],
	})
})

test('a fault in a slot stands in the slot’s file', async () => {
	const result = await compileLesson('<Slot name="law" guidance="Replace it." />', {
		slots: { law: 'Good.\n\n<script>a</script>' },
	})
	expect(result).toMatchObject({ ok: false, faults: [{ code: 'raw-html', line: 3, path: 'content/slots/law.mdx' }] })
})

test('a text in a fallback language says so, and its part in the reader’s language needs not', async () => {
	const { segments } = await compiledLesson(
		'English.\n\n<Slot name="law" guidance="a" />\n\n<KeyPoints>\n\n- One\n\n</KeyPoints>',
		{
			locale: 'ar',
			fileLocale: 'en',
			slots: { law: { text: 'القانون.', locale: 'ar' } },
		},
	)
	expect(segments[0]).toEqual({ type: 'html', html: '<div lang="en" dir="ltr"><p>English.</p>\n</div>' })
	expect(segments[1]).toEqual({
		type: 'island',
		component: 'Slot',
		props: { name: 'law' },
		children: [{ type: 'html', html: '<p>القانون.</p>' }],
	})
	expect(segments[2]).toMatchObject({
		component: 'KeyPoints',
		lang: 'en',
		dir: 'ltr',
		children: [{ html: '<ul>\n<li>One</li>\n</ul>' }],
	})
})

test('an Arabic slot inside an English callout says so', async () => {
	const { segments } = await compiledLesson(
		'<Callout kind="note" title="a">\n\nEnglish.\n\n<Slot name="law" guidance="a" />\n\n</Callout>',
		{
			slots: { law: { text: 'القانون.', locale: 'ar' } },
		},
	)
	expect(segments[0]).toMatchObject({
		children: [{ html: '<p>English.</p>' }, { component: 'Slot', lang: 'ar', dir: 'rtl' }],
	})
	expect(segments[0]).not.toHaveProperty('lang')
})

test('sources are numbered by first use and can be linked back to', async () => {
	const document = await compiledLesson(
		'A. <Source id="UN-15" /> B. <Source id="OSCE-19" note="p. 12" /> C. <Source id="UN-15" />',
	)
	const html = htmlOf(document)
	expect(html).toContain('<sup class="cite"><a href="#source-UN-15" role="doc-noteref" id="cite-UN-15">[1]</a></sup>')
	expect(html).toContain(
		'<sup class="cite"><a href="#source-OSCE-19" role="doc-noteref" id="cite-OSCE-19">[2, p. 12]</a></sup>',
	)
	expect(html).toContain('<a href="#source-UN-15" role="doc-noteref">[1]</a>')
	expect(document.sources).toEqual(['UN-15', 'OSCE-19'])
})

test('the number of a source stays on the line of the word it follows', async () => {
	const html = htmlOf(await compiledLesson('One claim. <Source id="UN-15" /> <Source id="OSCE-19" /> Another.'))
	expect(html.replace(/<sup.*?<\/sup>/g, '#')).toBe('<p>One claim.\u00a0#\u00a0# Another.</p>')
})

test('a note on a source follows the comma of the language it is written in', async () => {
	const { segments } = await compiledLesson('<Slot name="law" guidance="a" />', {
		slots: { law: { text: 'القانون. <Source id="UN-15" note="ملخص" />', locale: 'ar' } },
	})
	expect(JSON.stringify(segments)).toContain('[1،\u00a0ملخص]')
})

test('a term is a button that opens its definition', async () => {
	const document = await compiledLesson('First <Term id="do-no-harm">do *no* harm</Term>.')
	expect(htmlOf(document)).toBe(
		'<p>First <span class="unbroken"><button type="button" popovertarget="term-do-no-harm" class="term">do <em>no</em> harm</button>.</span></p>',
	)
	expect(document.terms).toEqual(['do-no-harm'])
})

test('links to lessons lead to their pages, links to elsewhere give nothing away', async () => {
	const document = await compiledLesson(
		'[a](who-does-what) [b](../sharing/four-filters#s-one) [c](https://example.org/) [d](../sharing/index) [e](mailto:a@b.org)',
	)
	const html = htmlOf(document)
	expect(html).toContain('<a href="/learn/intro/who-does-what">a</a>')
	expect(html).toContain('<a href="/learn/sharing/four-filters#s-one">b</a>')
	expect(html).toContain('<a href="https://example.org/" rel="noopener noreferrer">c</a>')
	expect(html).toContain('<a href="/learn/sharing">d</a>')
	expect(html).toContain('<a href="mailto:a@b.org">e</a>')
	expect(document.links).toEqual(['intro/who-does-what', 'sharing/four-filters', 'sharing/index'])
})

test('headings get ids in their own script, each once', async () => {
	const { toc, segments } = await compiledLesson('## الخطوات الأولى\n\n## Two & *three*\n\n### Two & three')
	expect(toc).toEqual([
		{ id: 's-الخطوات-الأولى', text: 'الخطوات الأولى', depth: 2 },
		{ id: 's-two-three', text: 'Two & three', depth: 2 },
		{ id: 's-two-three-2', text: 'Two & three', depth: 3 },
	])
	expect(htmlOf({ segments })).toContain('<h2 id="s-two-three">Two &#x26; <em>three</em></h2>')
})

test('a heading cannot take the id of a part of the page', async () => {
	const { toc } = await compiledLesson('## Sources\n\n## !!!')
	expect(toc.map(({ id }) => id)).toEqual(['s-sources', 's-section'])
})

test('a slot’s ### needs a ## in the lesson before it', async () => {
	const body = '<Slot name="law" guidance="a" />'
	expect(await faultCodes(body, { slots: { law: '### Deep' } })).toEqual(['heading-order'])
	expect(await faultCodes(`## Above\n\n${body}`, { slots: { law: '### Deep' } })).toEqual([])
})

test('a table’s first column names its rows', async () => {
	const document = await compiledLesson(
		'<Compare caption="Two doors">\n\n| Question | Answer |\n|---|--:|\n| When? | **Now** |\n\n</Compare>',
	)
	expect(document.segments[0]).toMatchObject({ component: 'Compare', props: { caption: 'Two doors' } })
	expect(htmlOf(document).replace(/\n/g, '')).toBe(
		'<table><thead><tr><th scope="col">Question</th><th scope="col" class="align-end">Answer</th></tr></thead>' +
			'<tbody><tr><th data-label="Question" scope="row">When?</th><td class="align-end" data-label="Answer"><strong>Now</strong></td></tr></tbody></table>',
	)
})

test('a comparison without a table is a fault', async () => {
	expect(await faultCodes('<Compare caption="a" />')).toEqual(['table-missing'])
})

test('a drawing gets its address, and one that does not exist is a fault', async () => {
	const body = '<Figure src="figures/way.svg" alt="Three ways to a door" width="640" height="360" />'
	const { segments } = await compiledLesson(body, { figures: { 'figures/way.svg': { url: '/media/1.svg' } } })
	expect(segments[0]).toMatchObject({ component: 'Figure', props: { src: '/media/1.svg', width: 640, height: 360 } })
	expect(await faultCodes(body)).toEqual(['missing-figure'])
	expect(await faultCodes(body, { figures: Object.create({ 'figures/way.svg': { url: '/x' } }) })).toEqual([
		'missing-figure',
	])
})

test('a checklist shows its lines as islands', async () => {
	const { segments, activities } = await compiledLesson(
		'<Checklist id="scope" title="Scope">\n\n<Check id="one">First *line*</Check>\n<Check id="two">Second</Check>\n\n</Checklist>',
	)
	expect(segments[0]).toMatchObject({
		component: 'Checklist',
		props: { id: 'scope', title: 'Scope' },
		children: [
			{ component: 'Check', props: { id: 'one' }, children: [{ type: 'html', html: 'First <em>line</em>' }] },
			{ component: 'Check', props: { id: 'two' } },
		],
	})
	expect(activities).toEqual([{ id: 'scope', kind: 'checklist' }])
})

test.each([
	['an empty checklist', '<Checklist id="a" title="b" />', 'empty-checklist'],
	[
		'a checklist with an id twice',
		'<Checklist id="a" title="b">\n\n<Check id="c">d</Check>\n<Check id="c">e</Check>\n\n</Checklist>',
		'duplicate-id',
	],
	[
		'one id for two activities',
		'<Reflection id="a">\n\nb\n\n</Reflection>\n\n<Checklist id="a" title="b">\n\n<Check id="c">d</Check>\n\n</Checklist>',
		'duplicate-id',
	],
])('%s is a fault', async (_, body, code) => {
	expect(await faultCodes(body)).toEqual([code])
})

test('code is shown as text', async () => {
	expect(htmlOf(await compiledLesson('`<img onerror="alert(1)">` and\n\n```\n{process.exit()}\n```'))).toBe(
		'<p><code>&#x3C;img onerror="alert(1)"></code> and</p>\n<pre><code>{process.exit()}\n</code></pre>',
	)
})

test('the words that a reader reads are counted, in any script', async () => {
	expect((await compiledLesson('One two-fold l’été.\n\nثلاث كلمات هنا.')).words).toBe(6)
	const { words } = await compiledLesson(QUESTION)
	expect(words).toBe('Whom does it serve Option text one Option text two'.split(' ').length)
})

test('the front matter of a welcome goes into the document', async () => {
	const document = await compiledLesson('Welcome.', {
		documentId: 'index',
		frontMatter: 'title: T\nsummary: S\nobjectives: { define: Define it. }',
	})
	expect(document).toMatchObject({ title: 'T', summary: 'S', aim: '', objectives: { define: 'Define it.' } })
})

test('compiling twice gives the same', async () => {
	expect(await compiledLesson(QUESTION)).toEqual(await compiledLesson(QUESTION))
})

test('an empty lesson compiles to nothing', async () => {
	expect((await compiledLesson('')).segments).toEqual([])
})
