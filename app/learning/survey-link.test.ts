import { expect, test } from 'vitest'
import { unsubscribeToken } from '#app/identity/unsubscribe-link.ts'
import { readSurveyToken, surveyLink, surveyToken } from './survey-link.ts'

test('a link leads back to its person, and no other token does', () => {
	const token = surveyToken('awa', 'secret')
	expect(surveyLink('https://learn.example', 'awa', 'secret')).toBe(`https://learn.example/survey/${token}`)
	expect(readSurveyToken(token, 'secret')).toBe('awa')
	for (const forged of [
		...[token.replace('awa', 'ali'), `${token}x`, `${token}.x`, 'awa', 'awa.', ''],
		...[surveyToken('awa', 'another'), unsubscribeToken('awa', 'surveys', 'secret')],
	]) {
		expect(readSurveyToken(forged, 'secret')).toBeNull()
	}
})
