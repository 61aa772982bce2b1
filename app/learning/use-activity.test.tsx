// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { createRoutesStub } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { type ActivityProgress, useActivity } from './use-activity.ts'

afterEach(cleanup)

function Lesson() {
	const [open, setOpen] = useState(2)
	return (
		<>
			<p>{`${open} open`}</p>
			<Activity onProgress={({ openCount }) => setOpen(openCount)} />
		</>
	)
}

function Activity({ onProgress }: { onProgress: (progress: ActivityProgress) => void }) {
	const { state, onSubmit } = useActivity({ tries: 0 }, onProgress)
	return (
		<form onSubmit={onSubmit}>
			<button type="submit">{`Tried ${state.tries}`}</button>
		</form>
	)
}

test('what an act changes in the lesson around it is told once it is drawn, and told each time', async () => {
	const complaints = vi.spyOn(console, 'error')
	let tries = 0
	const Page = createRoutesStub([
		{
			path: '/',
			Component: Lesson,
			action: () => ({ ok: true, activity: { tries: ++tries }, openCount: 2 - tries, isComplete: false }),
		},
	])
	render(<Page />)
	const user = userEvent.setup()
	await user.click(screen.getByRole('button', { name: 'Tried 0' }))
	expect(await screen.findByText('1 open')).toBeDefined()
	await user.click(await screen.findByRole('button', { name: 'Tried 1' }))
	expect(await screen.findByText('0 open')).toBeDefined()
	// React says so where one component changes another while it is drawn itself.
	expect(complaints.mock.calls).toEqual([])
})
