import { expect, test } from 'vitest'
import { curriculumFiles } from '#db/schema/curriculum.ts'
import { plainCompiler } from './compiler.fixture.ts'
import { currentCurriculum, curriculumVersion } from './current-curriculum.server.ts'
import { findDocument } from './find-document.server.ts'
import { GAP, gapWith, LAW, layersRoom } from './layers.fixture.ts'
import { allPointers } from './put-pointers.server.ts'
import { readTextByHash, textsOf } from './texts.server.ts'

test('a written slot is read in its context and below it, and nowhere else', async () => {
	const room = await layersRoom()
	expect(await room.publish('africa', LAW, 'The law of the union.\n')).toMatchObject({ ok: true, setAside: [] })
	expect(room.read('africa')).toContain('The law of the union.')
	expect(room.read('kenya')).toContain('The Data Protection Act, 2019.')
	expect(room.read('base')).toContain('Your law goes here.')
	expect(room.read('africa', 'fr')).toContain('Votre loi va ici.')
})

test('a written text stands over the shipped one of its layer, and gives way when it is taken away', async () => {
	const room = await layersRoom()
	await room.publish('kenya', LAW, 'The new act.\n')
	expect(room.read('kenya')).toContain('The new act.')
	expect(textsOf(room.db, 'kenya', LAW)).toMatchObject({
		inForce: { text: 'The new act.\n', origin: 'written', revision: 1 },
		below: { text: 'The Data Protection Act, 2019.\n', origin: 'shipped', layer: 'kenya' },
	})
	await room.publish('kenya', LAW, null)
	expect(room.read('kenya')).toContain('The Data Protection Act, 2019.')
	const hash = textsOf(room.db, 'kenya', LAW).inForce?.hash ?? ''
	expect(readTextByHash(room.db, hash)).toBe('The Data Protection Act, 2019.\n')
})

test('an author’s text is read by all who have none of their own', async () => {
	const room = await layersRoom()
	await room.publish('base', LAW, 'A law, everywhere.\n')
	expect(room.read('base')).toContain('A law, everywhere.')
	expect(room.read('africa')).toContain('A law, everywhere.')
	expect(room.read('kenya')).toContain('The Data Protection Act, 2019.')
})

test('only what a text touches is compiled', async () => {
	const room = await layersRoom()
	expect(await room.publish('africa', LAW, 'One.\n')).toMatchObject({ ok: true, compiled: 1 })
	expect(await room.publish('base', LAW, 'Two.\n')).toMatchObject({ ok: true, compiled: 1 })
})

test('the page tells which revision is read, and since when', async () => {
	const room = await layersRoom()
	await room.publish('kenya', LAW, 'The new act.\n', { revision: 7 })
	const document = findDocument(room.db, {
		moduleId: 'intro',
		documentId: 'gap',
		locale: 'en',
		contextChain: ['kenya'],
	})
	expect(document?.provenance).toMatchObject([
		{ block: 'gap', layer: 'base', origin: 'shipped', revision: null, since: 1_000 },
		{ block: 'slots/law', layer: 'kenya', origin: 'written', revision: 7, since: 2_000 },
	])
})

test.each<[string, string, string, string, string]>([
	['script', 'kenya', LAW, '<script>alert(1)</script>', 'raw-html'],
	['an unknown term', 'kenya', LAW, '<Term id="wall">Wall</Term>', 'unknown-term'],
	['an unknown source', 'kenya', LAW, 'Law. <Source id="OSCE-1" />', 'unknown-source'],
	['a link to nowhere', 'kenya', LAW, 'See [this](nothing).', 'broken-link'],
	['a link to a heading there is not', 'kenya', LAW, 'See [this](gap#nothing).', 'broken-link'],
	[
		'a picture nobody has',
		'kenya',
		LAW,
		`<Figure src="images/${'0'.repeat(64)}.webp" alt="A wall of stones" width="1" height="1" />`,
		'missing-figure',
	],
	[
		'a picture without words',
		'kenya',
		LAW,
		'<Figure src="figures/way.svg" alt="" width="1" height="1" />',
		'attribute',
	],
	[
		'another right answer',
		'kenya',
		GAP,
		gapWith(' correct>', '>').replace('"convicted">', '"convicted" correct>'),
		'changed-id',
	],
	[
		'a question left out',
		'kenya',
		GAP,
		'---\ntitle: T\naim: A.\n---\n\n## The wall\n\n<Slot name="law" guidance="G." />\n',
		'changed-id',
	],
	['another option', 'kenya', GAP, gapWith('id="convicted"', 'id="sentenced"'), 'changed-id'],
	['a slot no lesson shows', 'kenya', 'intro/en/slots/other.mdx', 'Text.', 'orphan-file'],
	['a lesson the curriculum lacks', 'base', 'intro/en/other.mdx', gapWith('', ''), 'unknown-lesson'],
	[
		'an assessment that is there already',
		'kenya',
		'intro/en/assessment.mdx',
		gapWith('aim: The gap.\n', ''),
		'not-adaptable',
	],
	['a language nobody has', 'kenya', 'intro/sw/slots/law.mdx', 'Text.', 'unknown-locale'],
	['a context nobody has', 'atlantis', LAW, 'Text.', 'unknown-context'],
	['a path out of the layer', 'kenya', '../../secret.mdx', 'Text.', 'stray-file'],
	['a drawing', 'kenya', 'intro/en/figures/way.svg', '<svg/>', 'no-text'],
])('%s is refused, and nothing moves', async (_, layer, path, text, code) => {
	const room = await layersRoom()
	const version = curriculumVersion(room.db)
	const result = await room.publish(layer, path, text)
	expect(result).toMatchObject({ ok: false, reason: 'faults' })
	expect(new Set(!result.ok && result.reason === 'faults' ? result.faults.map((fault) => fault.code) : [])).toEqual(
		new Set([code]),
	)
	expect(curriculumVersion(room.db)).toBe(version)
	expect(
		room.db
			.select()
			.from(curriculumFiles)
			.all()
			.every(({ origin }) => origin === 'shipped'),
	).toBe(true)
})

test('an author may ask more, and not less or otherwise', async () => {
	const room = await layersRoom()
	const more = `${gapWith('title: The gap', 'title: The gap anew')}\n<Reflection id="think">\n\nWhat of you?\n\n</Reflection>\n`
	const result = await room.publish('base', GAP, more)
	expect(result).toMatchObject({ ok: true })
	expect(await room.publish('base', GAP, gapWith('id="convicted"', 'id="sentenced"'))).toMatchObject({ ok: false })
})

test('what else belongs to a publication is written with it, or neither is', async () => {
	const room = await layersRoom()
	const seen: number[] = []
	await room.publishAll([room.change('kenya', LAW, 'One.\n')], { record: (_, { version }) => seen.push(version) })
	expect(seen).toEqual([2])
	const failing = room.publishAll([room.change('kenya', LAW, 'Two.\n')], {
		record: () => {
			throw new Error('no')
		},
	})
	await expect(failing).rejects.toThrow('no')
	expect(room.read('kenya')).toContain('One.')
	expect(curriculumVersion(room.db)).toBe(2)
	expect(await room.publish('kenya', LAW, 'Three.\n')).toMatchObject({ ok: true, version: 3 })
})

test('two publications at once follow one another', async () => {
	const room = await layersRoom()
	const changes = [room.change('kenya', LAW, 'One.\n'), room.change('africa', LAW, 'Two.\n')]
	const results = await Promise.all(changes.map((change) => room.publishAll([change])))
	expect(results).toMatchObject([{ ok: true }, { ok: true }])
	expect(room.read('kenya')).toContain('One.')
	expect(room.read('africa')).toContain('Two.')
})

test('a build in another process overtakes a publication', async () => {
	const room = await layersRoom()
	let isOvertaken = false
	const compiler = {
		...plainCompiler,
		compile: async (input: Parameters<typeof plainCompiler.compile>[0]) => {
			if (!isOvertaken) {
				isOvertaken = true
				await room.build({ 'modules/intro/en/slots/law.mdx': 'From git.\n' })
			}
			return plainCompiler.compile(input)
		},
	}
	const result = await room.publishAll([room.change('kenya', LAW, 'One.\n')], { compiler })
	expect(result).toEqual({ ok: false, reason: 'overtaken' })
	expect(room.read('base')).toContain('From git.')
	expect(room.read('kenya')).toContain('The Data Protection Act, 2019.')
})

test('a language is added, and what it lacks is read in the one that stands in', async () => {
	const room = await layersRoom()
	const context = 'locales:\n  sw: { name: Kiswahili, dir: ltr, fallback: en }\n'
	expect(await room.publish('kenya', 'context.yaml', context)).toMatchObject({ ok: true })
	expect(room.read('kenya', 'sw')).toContain('The Data Protection Act, 2019.')
	const document = findDocument(room.db, {
		moduleId: 'intro',
		documentId: 'gap',
		locale: 'sw',
		contextChain: ['kenya'],
	})
	expect(document).toMatchObject({ locale: 'sw', provenance: [{ isFallback: true }, { isFallback: true }] })
	expect(await room.publish('kenya', 'intro/sw/slots/law.mdx', 'Sheria.\n')).toMatchObject({ ok: true })
	expect(room.read('kenya', 'sw')).toContain('Sheria.')
	expect(room.read('base', 'sw')).toContain('Your law goes here.')
	// The language is in use now.
	expect(await room.publish('kenya', 'context.yaml', null)).toMatchObject({ ok: false, faults: [{ code: 'in-use' }] })
})

test('a new context reads what is around it until it has its own', async () => {
	const room = await layersRoom()
	const context = 'name: { en: Nairobi }\nparent: kenya\n'
	expect(await room.publish('nairobi', 'context.yaml', context)).toMatchObject({ ok: true })
	expect(room.read('nairobi')).toContain('The Data Protection Act, 2019.')
	await room.publish('nairobi', LAW, 'The county’s rules.\n')
	expect(room.read('nairobi')).toContain('The county’s rules.')
	expect(room.read('kenya')).not.toContain('county')
	await room.publish('nairobi', LAW, null)
	await room.publish('nairobi', 'context.yaml', null)
	expect(currentCurriculum(room.db).contexts.map(({ id }) => id)).toEqual(['africa', 'kenya'])
	expect(allPointers(room.db).some(({ contextId }) => contextId === 'nairobi')).toBe(false)
})

test('a context’s words stand in its terms', async () => {
	const room = await layersRoom()
	const glossary = 'firewall: { term: mud wall, words: { firewall: mud wall } }\n'
	expect(await room.publish('africa', 'glossary/en.yaml', glossary)).toMatchObject({ ok: true, compiled: 2 })
	expect(room.read('kenya')).toContain('>mud wall</button>')
	expect(room.read('kenya', 'fr')).toContain('>firewall</button>')
	expect(room.read('base')).toContain('>firewall</button>')
	await room.publish('africa', 'glossary/en.yaml', null)
	expect(room.read('kenya')).toContain('>firewall</button>')
})

const OWN_LESSON = '---\ntitle: A visit\naim: You have been there.\n---\n\nGo and [see](gap).\n'

test('a context adds a lesson, which is read there and below', async () => {
	const room = await layersRoom()
	expect(
		await room.publish('africa', 'intro/module.yaml', 'add: [{ id: visit, kind: lesson, minutes: 5, optional: true }]'),
	).toMatchObject({
		ok: false,
		faults: [{ code: 'lesson-without-text' }],
	})
	expect(await room.publish('africa', 'intro/en/visit.mdx', OWN_LESSON)).toMatchObject({ ok: true })
	expect(room.read('kenya', 'en', 'visit')).toBeNull()
	const module = 'add: [{ id: visit, kind: lesson, minutes: 5, optional: true, after: gap }]\n'
	expect(await room.publish('africa', 'intro/module.yaml', module)).toMatchObject({ ok: true })
	expect(room.read('kenya', 'en', 'visit')).toContain('Go and')
	expect(room.read('base', 'en', 'visit')).toBeNull()
	expect(await room.publish('africa', 'intro/en/visit.mdx', null)).toMatchObject({
		ok: false,
		faults: [{ code: 'lesson-without-text' }],
	})
	expect(await room.publish('kenya', 'intro/module.yaml', 'hide: [visit]\n')).toMatchObject({ ok: true })
	await room.publish('kenya', 'intro/module.yaml', null)
	await room.publish('africa', 'intro/module.yaml', null)
	expect(room.read('kenya', 'en', 'visit')).toBeNull()
})

test('a lesson that a context adds is not assessed', async () => {
	const room = await layersRoom()
	const text = `${OWN_LESSON}\n${gapWith('gap-serves', 'visit-serves').slice(gapWith('gap-serves', 'visit-serves').indexOf('<Question'))}`
	const result = await room.publish('africa', 'intro/en/visit.mdx', text)
	expect(result).toMatchObject({ ok: false, faults: [{ code: 'assessed', line: 8 }] })
	expect(await room.publish('africa', 'intro/en/visit.mdx', text.replace(' objective="define"', ''))).toMatchObject({
		ok: true,
	})
	const taken = text.replace(' objective="define"', '').replace('visit-serves', 'gap-serves')
	expect(await room.publish('africa', 'intro/en/visit.mdx', taken)).toMatchObject({
		ok: false,
		faults: [{ code: 'duplicate-id' }],
	})
})

test('a lesson that is not optional is not hidden', async () => {
	const room = await layersRoom()
	expect(await room.publish('kenya', 'intro/module.yaml', 'hide: [gap]\n')).toMatchObject({
		ok: false,
		faults: [{ code: 'required-lesson', line: 1, column: 8 }],
	})
})

test('what no longer fits further down is set aside, kept, and comes back', async () => {
	const room = await layersRoom({
		'modules/intro/en/slots/law.mdx': '<CaseStudy id="lio" title="Lio">\n\nA story.\n\n</CaseStudy>\n',
		'modules/intro/fr/slots/law.mdx': '<CaseStudy id="lio" title="Lio">\n\nUne histoire.\n\n</CaseStudy>\n',
		'contexts/kenya/intro/en/slots/law.mdx': null,
	})
	const own = '<CaseStudy id="lio" title="Lio">\n\nA story of Nairobi.\n\n</CaseStudy>\n'
	expect(await room.publish('kenya', LAW, own)).toMatchObject({ ok: true })
	// The lesson of the wider context brings a case of that name itself, so the two cannot stand together.
	const wider = gapWith('## The wall', '## The wall\n\nMore words.')
	expect(await room.publish('africa', GAP, wider)).toMatchObject({ ok: true, setAside: [] })
	const result = await room.build({
		'modules/intro/en/slots/law.mdx': 'No story any more.\n',
		'modules/intro/fr/slots/law.mdx': 'Plus d’histoire.\n',
		'contexts/kenya/intro/en/slots/law.mdx': null,
	})
	expect(result).toMatchObject({ ok: true, setAside: [{ layer: 'kenya', path: LAW, fault: { code: 'changed-id' } }] })
	expect(room.read('kenya')).toContain('No story any more.')
	expect(textsOf(room.db, 'kenya', LAW)).toMatchObject({
		inForce: null,
		setAside: { text: own, fault: expect.stringContaining('case study lio') },
		below: { text: 'No story any more.\n' },
	})
	await room.build()
	expect(room.read('kenya')).toContain('A story of Nairobi.')
	expect(textsOf(room.db, 'kenya', LAW).setAside).toBeNull()
})
