import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftAt, isSaved, nextDraft, wantsSave } from './draft-saving.ts'

test('a draft that was typed in is saved once the server has those very words', () => {
	const typed = nextDraft(draftAt('One.', 1), { kind: 'typed', text: 'One. Two.' })
	expect(wantsSave(typed)).toBe(true)
	const sent = nextDraft(typed, { kind: 'sent' })
	expect(wantsSave(sent)).toBe(false)
	const saved = nextDraft(sent, {
		kind: 'answered',
		reply: { ok: true, version: 2, text: 'One. Two.', merged: false },
	})
	expect(isSaved(saved)).toBe(true)
	expect(saved.saved.version).toBe(2)
})

test('words typed while a save is on its way are not lost', () => {
	const sent = nextDraft(nextDraft(draftAt('', 1), { kind: 'typed', text: 'a' }), { kind: 'sent' })
	const typed = nextDraft(sent, { kind: 'typed', text: 'ab' })
	const answered = nextDraft(typed, { kind: 'answered', reply: { ok: true, version: 2, text: 'a', merged: false } })
	expect(answered.text).toBe('ab')
	expect(answered.saved.version).toBe(2)
	expect(wantsSave(answered)).toBe(true)
})

test('a merged text takes the place of what was typed', () => {
	const sent = nextDraft(nextDraft(draftAt('', 1), { kind: 'typed', text: 'mine' }), { kind: 'sent' })
	const reply = { ok: true as const, version: 3, text: 'theirs\n\nmine', merged: true }
	const merged = nextDraft(sent, { kind: 'answered', reply })
	expect(merged).toMatchObject({ text: 'theirs\n\nmine', saved: { version: 3 } })
})

test('where one typed on during a merge the next save is merged from the old version again', () => {
	const sent = nextDraft(nextDraft(draftAt('', 1), { kind: 'typed', text: 'mine' }), { kind: 'sent' })
	const typed = nextDraft(sent, { kind: 'typed', text: 'mine too' })
	const reply = { ok: true as const, version: 3, text: 'theirs\n\nmine', merged: true }
	expect(nextDraft(typed, { kind: 'answered', reply })).toMatchObject({ text: 'mine too', saved: { version: 1 } })
})

test('a conflict waits for a decision, a lost line for the next try', () => {
	const sent = nextDraft(nextDraft(draftAt('', 1), { kind: 'typed', text: 'x' }), { kind: 'sent' })
	const conflict = nextDraft(sent, { kind: 'answered', reply: { ok: false, trouble: 'conflict' } })
	expect(wantsSave(conflict)).toBe(false)
	const offline = nextDraft(sent, { kind: 'answered', reply: { ok: false, trouble: 'offline' } })
	expect(wantsSave(offline)).toBe(true)
})

test('no answer of the server ever takes away what was typed after the save went out', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), fc.string(), fc.boolean(), (first, later, fromServer, merged) => {
			fc.pre(first !== later)
			const sent = nextDraft(nextDraft(draftAt('', 1), { kind: 'typed', text: first }), { kind: 'sent' })
			const typed = nextDraft(sent, { kind: 'typed', text: later })
			const reply = { ok: true as const, version: 2, text: fromServer, merged }
			expect(nextDraft(typed, { kind: 'answered', reply }).text).toBe(later)
		}),
	)
})
