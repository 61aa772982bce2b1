import { expect, test } from 'vitest'
import { documentPath } from '#app/curriculum/template-name.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { answerForms } from '#scripts/bench/answer-forms.ts'
import { addPerson, type Person } from '#tests/platform/people.ts'
import { documentsIn, leaksIn, type Secret, secretsOf } from './answers-of-curriculum.ts'
import { db, send } from './requests.ts'
import { startTest } from './world.ts'

const MODULES = ['introduction', 'information-sharing']
const LESSON = '/learn/introduction/the-gap'

/** Names that only a page with answers holds. */
const TELLING = /isCorrect|rationaleHtml|feedbackHtml|debriefHtml":"|\bisRight\b/

/** Every page that a learner can come to, as text and as data. */
async function everyPage(learner: Person): Promise<{ path: string; text: string }[]> {
	const lessons = documentsIn('en').filter(({ documentId }) => !['index', 'assessment'].includes(documentId))
	const paths = [
		...['/', '/learn', '/workbook', '/glossary', '/library', '/toolbox', '/certificates', '/messages'],
		...['/settings/profile', '/settings/privacy'],
		...MODULES.flatMap((module) => [`/learn/${module}`, `/learn/${module}/assessment`]),
		...new Set(lessons.map(({ moduleId, documentId }) => documentPath(moduleId, documentId))),
		await startTest(learner, 'introduction', 'pre'),
		await startTest(learner, 'introduction', 'post'),
		await startTest(learner, 'information-sharing', 'pre'),
	]
	const addresses = paths.flatMap((path) => [path, `${path === '/' ? '/_' : path}.data`])
	return Promise.all(addresses.map(async (path) => ({ path, text: await textOf(path, learner) })))
}

async function textOf(path: string, as: Person): Promise<string> {
	const answer = await send(path, { as })
	expect(answer.status, path).toBe(200)
	return answer.text()
}

const CONTEXTS: [InterfaceLocale, string | undefined][] = [
	['en', undefined],
	['en', 'kenya'],
	['fr', 'west-africa'],
	['ar', undefined],
]

test.each(CONTEXTS)(
	'no page in %s (context %s) tells an answer before it is given',
	{ timeout: 60_000 },
	async (locale, contextId) => {
		const secrets = secretsOf(documentsIn(locale))
		expect(secrets.length).toBeGreaterThan(150)
		const learner = await addPerson(db, { locale, ...(contextId && { contextId }) })
		const pages = await everyPage(learner)
		for (const { path, text } of pages) {
			expect(leaksIn(text, secrets), path).toEqual([])
			expect(TELLING.exec(text)?.[0], path).toBeUndefined()
		}
		// The pages are the real ones: what is asked stands in them.
		expect(pages.some(({ text }) => answerForms(text).length >= 6)).toBe(true)
	},
)

test('no page of the platform names a place elsewhere to fetch from', async () => {
	const learner = await addPerson(db)
	for (const { path, text } of await everyPage(learner)) {
		if (path.endsWith('.data')) continue
		const fetched = [...text.matchAll(/<(?:script|link|img|iframe|source|object|embed|video|audio)\b[^>]*>/g)]
		const elsewhere = fetched.filter(([tag]) => /(?:src|href|srcset|data|poster)="(?:https?:)?\/\//.test(tag))
		expect(
			elsewhere.map(([tag]) => tag),
			path,
		).toEqual([])
		expect(text, path).not.toMatch(/<form[^>]+action="(?:https?:)?\/\//)
	}
})

const secrets = secretsOf(documentsIn('en'))
const ofQuestion = (id: string) => secrets.filter(({ of }) => of.endsWith(`#${id}`))
const notOf = (id: string) => secrets.filter(({ of }) => !of.endsWith(`#${id}`))

/** Answers the first question of a page as its form would, and returns its id with what came back. */
async function answerFirst(path: string, learner: Person): Promise<{ id: string; told: string }> {
	const [form] = answerForms(await textOf(path, learner))
	if (!form) throw new Error(`${path} asks nothing`)
	const answer = await send(`${path}.data`, { as: learner, form: [...form.fields, ['inline', '1']] })
	expect(answer.status).toBe(200)
	return { id: form.activity, told: await answer.text() }
}

test('who has answered a question of a lesson is told of that one, and nobody else of any', async () => {
	const [learner, neighbour] = [await addPerson(db), await addPerson(db)]
	const { id, told } = await answerFirst(LESSON, learner)
	expect(leaksIn(told, ofQuestion(id))).not.toEqual([])
	expect(leaksIn(told, notOf(id))).toEqual([])
	const page = await textOf(LESSON, learner)
	expect(leaksIn(page, ofQuestion(id))).not.toEqual([])
	expect(leaksIn(page, notOf(id))).toEqual([])
	expect(leaksIn(await textOf(LESSON, neighbour), secrets)).toEqual([])
	expect(leaksIn(await textOf(`${LESSON}?again=${id}`, learner), secrets)).toEqual([])
})

test.each(['pre', 'post'] as const)('an open %s-test tells nothing of the answers it has taken', async (kind) => {
	const learner = await addPerson(db)
	const path = await startTest(learner, 'introduction', kind)
	const { told } = await answerFirst(path, learner)
	expect(leaksIn(told, secrets)).toEqual([])
	expect(told).not.toMatch(TELLING)
	expect(told).not.toMatch(/"score"/)
	expect(leaksIn(await textOf(path, learner), secrets)).toEqual([])
})

const leaksAfter = async (kind: 'pre' | 'post'): Promise<Secret[] | string[]> => {
	const learner = await addPerson(db)
	const path = await startTest(learner, 'introduction', kind)
	const sent = await send(path, { as: learner, form: { intent: 'submit', isSure: 'yes' } })
	expect(sent.headers.get('Location')).toBe(path)
	return leaksIn((await textOf(path, learner)) + (await textOf(`${path}.data`, learner)), secrets)
}

test('a pre-test that is sent still tells nothing, since the post-test asks the same', async () => {
	expect(await leaksAfter('pre')).toEqual([])
})

test('a post-test that is sent tells the reasons', async () => {
	expect(await leaksAfter('post')).not.toEqual([])
})
