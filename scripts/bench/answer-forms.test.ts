import { expect, test } from 'vitest'
import { answerForms, encodeAnswer } from './answer-forms.ts'

const form = (activity: string, controls: string) =>
	`<form method="post"><input type="hidden" name="intent" value="answer"/><input type="hidden" name="activity" value="${activity}"/>` +
	`<input type="hidden" name="requestId" value="old"/>${controls}</form>`

test('the first choice is taken', () => {
	const [found] = answerForms(
		form('q', '<input type="radio" name="choice" value="a"/><input type="radio" name="choice" value="b"/>'),
	)
	expect(found?.activity).toBe('q')
	expect(found?.fields).toContainEqual(['choice', 'a'])
	expect(found?.fields).not.toContainEqual(['choice', 'b'])
})

test('an order has a different place for each item', () => {
	const select = (name: string) =>
		`<select name="${name}"><option value="">–</option><option value="1">1</option><option value="2">2</option></select>`
	const [found] = answerForms(form('q', select('position-x') + select('position-y')))
	expect(found?.fields).toContainEqual(['position-x', '1'])
	expect(found?.fields).toContainEqual(['position-y', '2'])
})

test('forms that take no answer are left out', () => {
	expect(answerForms('<form><input type="hidden" name="intent" value="note"/></form>')).toEqual([])
})

test('an answer is sent under a new id', () => {
	const [found] = answerForms(form('q', '<input class="x" type="text" name="text"/>'))
	expect(found && encodeAnswer(found, 'new')).toBe('intent=answer&activity=q&text=40&requestId=new&inline=1')
})
