/** What a person would send from one question of a page: some answer, complete but for being right. */
export type AnswerForm = { activity: string; fields: [string, string][] }

/** Reads the forms that take an answer out of a page, and fills them in. */
export function answerForms(html: string): AnswerForm[] {
	return [...html.matchAll(/<form[^>]*>(.*?)<\/form>/gs)].flatMap(([, form = '']) => {
		const hidden = hiddenFields(form)
		const activity = hidden.find(([name]) => name === 'activity')?.[1]
		if (!activity || !hidden.some(([name, value]) => name === 'intent' && value === 'answer')) return []
		return [{ activity, fields: [...hidden, ...choice(form), ...selections(form), ...typed(form)] }]
	})
}

/** A form's body, under a new id: a write with a known id would be taken for a retry. */
export function encodeAnswer(form: AnswerForm, requestId: string): string {
	const fields = form.fields.filter(([name]) => name !== 'requestId')
	return new URLSearchParams([...fields, ['requestId', requestId], ['inline', '1']]).toString()
}

function hiddenFields(form: string): [string, string][] {
	return inputs(form)
		.filter((input) => input.type === 'hidden')
		.map(({ name, value }) => [name, value])
}

function choice(form: string): [string, string][] {
	const first = inputs(form).find((input) => input.type === 'radio' || input.type === 'checkbox')
	return first ? [[first.name, first.value]] : []
}

/** Each list gets an option of its own, so that an order is an order. */
function selections(form: string): [string, string][] {
	return [...form.matchAll(/<select[^>]*\bname="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
		([, name = '', options = ''], i) => {
			const values = [...options.matchAll(/<option[^>]*\bvalue="([^"]+)"/g)].map((option) => option[1] ?? '')
			return [name, values[i % values.length] ?? '']
		},
	)
}

function typed(form: string): [string, string][] {
	return inputs(form)
		.filter((input) => input.type === 'text')
		.map(({ name }) => [name, '40'])
}

function inputs(form: string): { type: string; name: string; value: string }[] {
	return [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => ({
		type: attribute(tag, 'type'),
		name: attribute(tag, 'name'),
		value: attribute(tag, 'value'),
	}))
}

function attribute(tag: string, name: string): string {
	const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
	return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
