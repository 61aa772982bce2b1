import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

const URL_ENCODED = 'application/x-www-form-urlencoded'

function post(body: BodyInit | null, type: string | null = URL_ENCODED): Request {
	const headers = type ? { 'Content-Type': type } : undefined
	return new Request('https://learn.example/', { method: 'POST', body, headers })
}

test('reads forms as browsers send them', async () => {
	const urlEncoded = await readForm(post('name=Awa+Diop&role=trainer&role=author', `${URL_ENCODED};charset=UTF-8`))
	expect([...urlEncoded]).toEqual([
		['name', 'Awa Diop'],
		['role', 'trainer'],
		['role', 'author'],
	])
	const form = new FormData()
	form.append('data-saver', 'on')
	expect([...(await readForm(post(form, null)))]).toEqual([['data-saver', 'on']])
	expect([...(await readForm(post(null)))]).toEqual([])
})

test.each([
	['JSON', '{"name":"Awa"}', 'application/json'],
	['plain text', 'name=Awa', 'text/plain'],
	['nothing that says what it is', new Uint8Array([1]), null],
	['a body that is not what its type says', 'name=Awa', 'multipart/form-data; boundary=x'],
	['a name that would become a long array', 'name[99999999]=x', URL_ENCODED],
	['a name that would become an object', 'name.first=x', URL_ENCODED],
	['what the form library would parse as JSON', '__intent__=x', URL_ENCODED],
])('refuses %s', async (_, body, type) => {
	await expect(readForm(post(body, type))).rejects.toMatchObject({ init: { status: 400 } })
})

test('refuses a file', async () => {
	const form = new FormData()
	form.append('name', new File(['Awa'], 'name.txt'))
	await expect(readForm(post(form, null))).rejects.toMatchObject({ init: { status: 400 } })
})
