import { expect, test } from 'vitest'
import { INTERFACE_LOCALES } from '#app/i18n/locale.ts'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { AUDIT_ACTIONS } from './audit-action.ts'
import { auditKinds, auditSentence } from './audit-sentence.ts'

const byNurul = { actorName: 'Nurul', actorId: 'n', subjectName: 'ليلى', subjectId: 'l', detail: {} }
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')

test('says what happened, with the names kept apart from the direction of the sentence', () => {
	const detail = { before: ['practitioner'], after: ['author', 'trainer'] }
	const sentence = auditSentence({ ...byNurul, action: 'roles-changed', detail })
	expect(plain(sentence)).toBe('Nurul changed the roles of ليلى from Learning to Training · Authoring.')
	expect(sentence).toContain('\u2068ليلى\u2069')
})

test('a failed sign-in names the account only where there is one, and says when it was the last', () => {
	const failed = { action: 'sign-in-failed', actorName: null, actorId: null, subjectId: null }
	expect(plain(auditSentence({ ...failed, subjectName: 'Awa', detail: { wasLastTry: false } }))).toBe(
		'A sign-in to the account of Awa failed.',
	)
	expect(auditSentence({ ...failed, subjectName: null, detail: { wasLastTry: true } })).toBe(
		'A sign-in under an unknown name failed. It was the last try for now.',
	)
})

test('who was erased is called a former member, and whoever erases themselves is not named at all', () => {
	const gone = { ...byNurul, subjectName: null, action: 'person-disabled' }
	expect(plain(auditSentence(gone))).toBe('Nurul closed the account of a former member.')
	const erased = { ...gone, action: 'person-erased', detail: { reason: 'asked-in-writing' } }
	expect(plain(auditSentence(erased))).toBe('Nurul erased a person. The person asked for it in writing.')
	expect(auditSentence({ ...erased, actorName: null, actorId: 'l' })).toBe('A person erased themselves.')
})

test('what was done on the machine itself is said to be so', () => {
	const closed = { ...byNurul, action: 'person-disabled' }
	expect(plain(auditSentence({ ...closed, actorId: null, actorName: null }))).toBe(
		'The account of ليلى was closed on the server.',
	)
	expect(plain(auditSentence(closed))).toBe('Nurul closed the account of ليلى.')
})

test.each(INTERFACE_LOCALES)('every action has a sentence and a kind of its own in %s', (locale) => {
	withWording({ locale, digits: 'latn' }, () => {
		const sentences = AUDIT_ACTIONS.map((action) => auditSentence({ ...byNurul, action }))
		expect(new Set(sentences).size).toBe(AUDIT_ACTIONS.length)
		expect(sentences.join('')).not.toMatch(/[{}]/)
		expect(new Set(auditKinds().map(({ label }) => label)).size).toBe(AUDIT_ACTIONS.length)
	})
})

test('names the file and the context of an adaptation', () => {
	const detail = { context: 'west-africa', path: 'intro/fr/slots/law.mdx', number: 3 }
	expect(plain(auditSentence({ ...byNurul, action: 'revision-published', detail }))).toBe(
		'Nurul published revision 3 of intro/fr/slots/law.mdx in west-africa.',
	)
	expect(plain(auditSentence({ ...byNurul, action: 'context-granted', detail }))).toBe(
		'Nurul gave ليلى the right to adapt west-africa.',
	)
})
