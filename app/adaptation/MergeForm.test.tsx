// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ComponentProps, createContext, useContext } from 'react'
import { renderToString } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { MergeForm } from './MergeForm.tsx'
import { readDecisions } from './merge-decisions.ts'
import { type Decision, mergeTexts, resolveMerge } from './merge-texts.ts'
import { presentMerge } from './present-merge.ts'

afterEach(cleanup)

const merge = mergeTexts({
	base: 'The mayor chairs.\n\nIn between.\n\nRing the police.\n\nThe end.\n',
	mine: 'The prefect chairs.\n\nIn between.\n\nRing the guard.\n\nThe end.\n',
	theirs: 'The governor chairs.\n\nIn between.\n\nRing the station.\n\nThe very end.\n',
})
const ids = merge.parts.flatMap((part) => (part.kind === 'conflict' ? [part.id] : []))
const [firstId = '', secondId = ''] = ids

type Props = Partial<ComponentProps<typeof MergeForm>>
const Shown = createContext<Props>({})

function Stage() {
	return <MergeForm merge={presentMerge(merge)} occasion="upstream" locale="en" {...useContext(Shown)} />
}

function page(props: Props, received: (decisions: Record<string, Decision>) => void = () => {}) {
	const Page = createRoutesStub([
		{
			path: '/',
			Component: Stage,
			action: async ({ request }) => {
				received(readDecisions(await request.formData()))
				return null
			},
		},
	])
	return (
		<Shown value={props}>
			<Page />
		</Shown>
	)
}

test('every conflict is a group that shows what it was, what it became and what was written', () => {
	render(page({}))
	const first = within(screen.getByRole('group', { name: 'Place 1 of 2' }))
	expect(first.getByText('The mayor chairs.')).toBeTruthy()
	expect(first.getAllByRole('insertion').map((mark) => /governor|prefect/.exec(mark.textContent ?? '')?.[0])).toEqual([
		'governor',
		'prefect',
	])
	expect(first.getAllByRole('radio')).toHaveLength(4)
	expect(screen.getByText('2 places need a decision. Everything else fitted together by itself.')).toBeTruthy()
})

test('by keyboard alone: decide, write, send', async () => {
	const sent: Record<string, Decision>[] = []
	const user = userEvent.setup()
	render(page({ fields: { baseHash: 'abc' } }, (decisions) => sent.push(decisions)))
	expect(screen.getByRole('status').textContent).toBe('0 of 2 decided')

	const first = within(screen.getByRole('group', { name: 'Place 1 of 2' }))
	first.getByRole('radio', { name: 'What it became' }).focus()
	await user.keyboard(' ')
	expect(screen.getByRole('status').textContent).toBe('1 of 2 decided')

	// Who writes other words has chosen them.
	const words = screen.getByRole('textbox', { name: 'Other words for place 2' })
	await user.clear(words)
	await user.type(words, 'Ring the post.')
	expect(screen.getByRole('status').textContent).toBe('2 of 2 decided')
	screen.getByRole('button', { name: 'Use this text' }).focus()
	await user.keyboard('{Enter}')
	await waitFor(() => expect(sent).toHaveLength(1))
	expect(sent).toEqual([{ [firstId]: { choice: 'theirs' }, [secondId]: { choice: 'edit', text: 'Ring the post.' } }])
	expect(resolveMerge(merge, sent[0] ?? {})).toEqual({
		ok: true,
		text: 'The governor chairs.\n\nIn between.\n\nRing the post.\n\nThe very end.\n',
	})
})

test('a form that comes back keeps what was decided and says where to decide', () => {
	render(page({ decisions: { [secondId]: { choice: 'edit', text: 'My words.' } }, open: [firstId] }))
	expect(screen.getByRole('alert').textContent).toContain('still undecided')
	const first = screen.getByRole('group', { name: 'Place 1 of 2' })
	expect(document.getElementById(first.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Decide here, too.')
	const second = within(screen.getByRole('group', { name: 'Place 2 of 2' }))
	expect(second.getByRole<HTMLInputElement>('radio', { name: 'Other words:' }).checked).toBe(true)
	expect(second.getByRole<HTMLTextAreaElement>('textbox').value).toBe('My words.')
	expect(screen.getByRole('status').textContent).toBe('1 of 2 decided')
})

test('without scripts the page has all of the form, and no count that would stand still', () => {
	const html = document.createElement('div')
	html.innerHTML = renderToString(page({ occasion: 'draft', locale: 'ar', fields: { version: '7' } }))
	const form = html.querySelector('form')
	expect(form?.method).toBe('post')
	expect(form?.querySelectorAll('input[type=radio]')).toHaveLength(8)
	expect(form?.querySelector<HTMLInputElement>('input[name=version]')?.value).toBe('7')
	expect(form?.querySelector('textarea')?.dir).toBe('rtl')
	expect(html.querySelector('[role=status]')).toBeNull()
	expect(html.textContent).toContain('What was saved in the meantime')
})

test('where nothing is to be decided, the result is there to look at', () => {
	render(page({ merge: presentMerge(mergeTexts({ base: 'A.\n\nB.\n', mine: 'A.\n\nC.\n', theirs: 'D.\n\nB.\n' })) }))
	expect(screen.getByText(/fitted together by themselves/)).toBeTruthy()
	expect(screen.queryByRole('status')).toBeNull()
	expect(screen.getByText('Kept: changed only here')).toBeTruthy()
	expect(screen.getByText('Taken over: changed only below')).toBeTruthy()
})
