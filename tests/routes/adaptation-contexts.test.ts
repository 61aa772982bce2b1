import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { listAudit } from '#app/identity/audit.server.ts'
import { contextGrants, programmeSettings, revisions } from '#db/schema/adaptation.ts'
import type { Person } from '#tests/platform/people.ts'
import { db, location, origin, send, written } from './requests.ts'
import { admin, grant, personOf, trainer } from './world.ts'

const writer = await personOf('trainer')
grant(writer, 'western-balkans')
const HERE = '/trainer/adaptations/western-balkans'

const page = async (path: string, as: Person = writer) => (await send(path, { as })).text()
const draftsOf = (contextId: string) =>
	db
		.select({ path: revisions.path })
		.from(revisions)
		.where(and(eq(revisions.contextId, contextId), eq(revisions.state, 'draft')))
		.all()
		.map(({ path }) => path)
		.sort()
const upload = (path: string, fields: Record<string, string | Blob>) => {
	const body = new FormData()
	for (const [name, value] of Object.entries(fields)) body.set(name, value)
	const headers = { Cookie: writer.cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin' }
	return fetch(origin + path, { method: 'POST', body, headers, redirect: 'manual' })
}

test('a trainer without a context is told whom to ask', async () => {
	expect(await page('/trainer/adaptations', trainer)).toContain('Ask an administrator')
	expect(await page('/trainer/adaptations', admin)).toContain('/admin/people')
})

test('an admin gives a context to a person and takes it back', async () => {
	const person = await personOf('trainer')
	const path = `/admin/people/${person.id}`
	const given = () => db.select().from(contextGrants).where(eq(contextGrants.userId, person.id)).all()
	const form = { intent: 'grant', context: 'mena' }
	expect(location(await send(path, { as: admin, form }))).toBe(path)
	expect(given()).toMatchObject([{ contextId: 'mena', grantedBy: admin.id }])
	for (const below of ['mena', 'levant'])
		expect((await send(`/trainer/adaptations/${below}`, { as: person })).status).toBe(200)
	expect(await page(path, admin)).toContain('Middle East and North Africa')
	expect((await send(path, { as: person, form })).status).toBe(403)

	await send(path, { as: admin, form: { intent: 'revoke-grant', context: 'mena' } })
	expect(given()).toEqual([])
	expect((await send('/trainer/adaptations/mena', { as: person })).status).toBe(403)
})

test('a context below one’s own is there at once, with a sibling’s texts as drafts', async () => {
	const form = { id: 'pelagonia', nameEn: 'Pelagonia', nameFr: 'Pélagonie', copyFrom: 'kenya' }
	expect(location(await send(`${HERE}/new`, { as: writer, form }))).toBe('/trainer/adaptations/pelagonia')
	expect(await page('/trainer/adaptations/pelagonia')).toContain('Pelagonia')
	expect(draftsOf('pelagonia')).toContain('information-sharing/en/slots/law.mdx')
	const again = await send(`${HERE}/new`, { as: writer, form })
	expect(again.status).toBe(409)
	expect(await again.text()).toContain('value="Pélagonie"')
})

test.each([
	['no name', { id: 'bitola' }],
	['no short name', { nameEn: 'Bitola' }],
	['a short name with a space', { id: 'bi tola', nameEn: 'Bitola' }],
	['the name of the shared curriculum', { id: 'base', nameEn: 'Base' }],
	['a copy of nothing', { id: 'bitola', nameEn: 'Bitola', copyFrom: 'atlantis' }],
])('a context with %s is refused, and what was typed stays', async (_, form: Record<string, string>) => {
	const before = written()
	const response = await send(`${HERE}/new`, { as: writer, form })
	expect(response.status).toBe(400)
	expect(await response.text()).toContain(`value="${form.nameEn ?? form.id}"`)
	expect(written()).toBe(before)
})

test('a new language becomes a column to translate into', async () => {
	const form = { tag: 'mk', name: 'македонски', dir: 'ltr', fallback: 'en' }
	expect(location(await send(`${HERE}/language`, { as: writer, form }))).toBe(HERE)
	const matrix = await page(HERE)
	expect(matrix).toContain('македонски')
	expect(matrix).toContain('/file/introduction/mk/the-gap.mdx')
	expect((await send(`${HERE}/language`, { as: writer, form })).status).toBe(409)
	for (const wrong of [{ tag: 'Klingon!' }, { name: '' }, { fallback: 'xx', tag: 'sq' }]) {
		expect((await send(`${HERE}/language`, { as: writer, form: { ...form, ...wrong } })).status).toBe(400)
	}
})

test('a lesson of one’s own leads to its text, and is listed in a draft', async () => {
	const form = { title: 'Our office', aim: 'Find the door.', locale: 'en', kind: 'lesson', after: 'the-gap' }
	const path = `${HERE}/lesson?module=introduction`
	const lesson = { ...form, id: 'our-office', minutes: '5', optional: 'on' }
	expect(location(await send(path, { as: writer, form: lesson }))).toBe(`${HERE}/edit/introduction/en/our-office.mdx`)
	expect(draftsOf('western-balkans')).toEqual(['introduction/en/our-office.mdx', 'introduction/module.yaml'])
	expect(await page(`${HERE}?module=introduction`)).toContain('introduction/module.yaml')
	expect((await send(path, { as: writer, form: lesson })).status).toBe(409)
	for (const minutes of ['0', 'ten', '181']) {
		const response = await send(path, { as: writer, form: { ...lesson, id: 'other', minutes } })
		expect(response.status).toBe(400)
		expect(await response.text()).toContain(`value="${minutes}"`)
	}
})

test('other words for a term become a draft, and half a pair is refused', async () => {
	const path = `${HERE}/terms?locale=fr`
	const form = { id: 'confidentiality', 'from-0': 'secret', 'to-0': 'secret partagé' }
	expect(location(await send(path, { as: writer, form }))).toBe(path)
	expect(draftsOf('western-balkans')).toContain('glossary/fr.yaml')
	expect(await page(path)).toContain('secret partagé')
	const half = await send(`${path}&term=confidentiality`, { as: writer, form: { ...form, 'from-1': 'police' } })
	expect(half.status).toBe(400)
	expect(await half.text()).toContain('value="police"')
})

test('what is downloaded comes in elsewhere as drafts, once it was looked at', async () => {
	grant(writer, 'kenya')
	grant(writer, 'south-east-asia')
	const before = listAudit(db, { action: 'layer-exported', person: '', limit: 100 }).length
	const response = await send('/trainer/adaptations/kenya/export', { as: writer })
	expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="kenya.zip"')
	expect(listAudit(db, { action: 'layer-exported', person: '', limit: 100 })).toHaveLength(before + 1)
	const archive = new Blob([await response.arrayBuffer()], { type: 'application/zip' })

	const path = '/trainer/adaptations/south-east-asia/import'
	const looked = await upload(path, { intent: 'look', archive })
	expect(await looked.text()).toContain('information-sharing/en/slots/law.mdx')
	expect(draftsOf('south-east-asia')).toEqual([])
	expect((await upload(path, { intent: 'import', archive })).status).toBe(200)
	expect(draftsOf('south-east-asia')).toContain('information-sharing/en/slots/law.mdx')
	expect(await (await upload(path, { intent: 'import', archive })).text()).toContain('Has a draft already')
})

test.each([
	['no file', {}],
	['an empty file', { archive: new Blob([]) }],
	['what is no zip', { archive: new Blob(['hello']) }],
	['words in place of a file', { archive: 'hello' }],
])('an import of %s is refused with a reason', async (_, fields) => {
	const before = draftsOf('western-balkans')
	const response = await upload(`${HERE}/import`, { intent: 'import', ...fields })
	expect(response.status).toBe(400)
	expect(await response.text()).toContain('role="alert"')
	expect(draftsOf('western-balkans')).toEqual(before)
})

test('an admin sets the rule of two persons', async () => {
	const set = (isOn: boolean) =>
		send('/admin/settings', { as: admin, form: { intent: 'two-person-rule', ...(isOn && { isOn: 'on' }) } })
	const stored = () => db.select().from(programmeSettings).where(eq(programmeSettings.key, 'two-person-rule')).get()
	expect(location(await set(false))).toBe('/admin/settings')
	expect(stored()).toMatchObject({ value: false, changedBy: admin.id })
	await set(true)
	expect(stored()).toMatchObject({ value: true })
})
