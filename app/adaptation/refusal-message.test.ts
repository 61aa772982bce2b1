import { expect, test } from 'vitest'
import { refusalMessage } from './refusal-message.ts'

test('a refusal says what to do, with a status for machines', () => {
	expect(refusalMessage('moved-on').status).toBe(409)
	expect(refusalMessage('own-text')).toEqual({ status: 403, text: expect.stringContaining('another person') })
	expect(refusalMessage('faults').status).toBe(400)
})

test('one that nobody thought of is still a sentence', () => {
	expect(refusalMessage('never-heard-of')).toEqual({ status: 400, text: expect.stringMatching(/\.$/) })
})
