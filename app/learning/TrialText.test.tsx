// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRoutesStub } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import type { Segment } from '#app/curriculum/compiled-document.ts'
import { gap } from './study-room.fixture.ts'
import { TrialText } from './TrialText.tsx'
import { trialReply, trialView } from './trial-view.server.ts'

afterEach(cleanup)

const trials = { documents: [gap], seed: 'seed' }
const island = (component: string, id: string): Segment => ({
	type: 'island',
	component,
	props: { id },
	children: [{ type: 'html', html: `<p>Prompt of ${id}</p>` }],
})
const segments = [island('Reflection', 'first-door'), island('Question', 'q-single'), island('Scenario', 'friday-call')]

function Trial() {
	return <TrialText segments={segments} {...trialView(trials, new URLSearchParams())} />
}

/** A page that shows the text, with an action like that of the author's pages. */
function show() {
	const Page = createRoutesStub([
		{
			path: '/',
			Component: Trial,
			action: async ({ request }) => trialReply(trials, await request.formData()),
		},
	])
	render(<Page />)
	return userEvent.setup()
}

test('a story goes on from choice to choice, and the focus with it', async () => {
	const user = show()
	await user.click(screen.getByRole('button', { name: 'Ask what was observed.' }))
	await user.click(await screen.findByRole('button', { name: 'Apply the four filters.' }))
	const end = await screen.findByText('SECRET It was shared well.')
	await waitFor(() => expect(document.activeElement?.contains(end)).toBe(true))
	await user.click(screen.getByRole('button', { name: 'Start again' }))
	expect(await screen.findByRole('button', { name: 'Ask for the name.' })).toBeDefined()
})

test('a question is answered, told, and asked again', async () => {
	const user = show()
	await user.click(screen.getAllByRole('radio')[0] as HTMLElement)
	await user.click(screen.getByRole('button', { name: 'Check my answer' }))
	expect(await screen.findByText(/SECRET rationale/)).toBeDefined()
	// The answered controls are disabled as a group, and user-event takes a link among them for one of them.
	fireEvent.click(screen.getByRole('link', { name: 'Try again' }))
	expect(await screen.findByRole('button', { name: 'Check my answer' })).toBeDefined()
	expect(screen.queryByText(/SECRET rationale/)).toBeNull()
})

test('words stay where they were typed, and nobody says that they are saved', async () => {
	const user = show()
	const field = screen.getByRole('textbox', { name: 'Prompt of first-door' })
	await user.type(field, 'To the school.')
	await user.click(screen.getByRole('button', { name: 'Save' }))
	expect(await screen.findByText(/nothing is saved here/)).toBeDefined()
	expect((field as HTMLTextAreaElement).value).toBe('To the school.')
	expect(screen.queryByText('Saved')).toBeNull()
})
