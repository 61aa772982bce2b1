// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { LessonEnd } from './LessonEnd.tsx'

afterEach(cleanup)

function show(openCount: number, firstOpen: string | null) {
	const lesson = { finishId: 'intro:gap:finish', previous: null, next: null }
	const progress = { openCount, firstOpen, isComplete: false }
	const end = <LessonEnd lesson={lesson} progress={progress} />
	const router = createMemoryRouter([{ path: '/', element: end }])
	render(<RouterProvider router={router} />)
}

test.each([
	[1, 'One activity is still open:', 'Go to it'],
	[3, '3 activities are still open:', 'Go to the first of them'],
])('of %i activities that are open the first can be gone to', async (count, said, way) => {
	show(count, 'first-door')
	expect((await screen.findByText(said, { exact: false })).textContent).toBe(`${said} ${way}`)
	expect(screen.getByRole('link', { name: way }).getAttribute('href')).toBe('#activity-first-door')
})

test('where nothing is open nothing is said of it', async () => {
	show(0, null)
	await screen.findByRole('button')
	expect(screen.queryByText('open', { exact: false })).toBeNull()
})
