// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRoutesStub, Form, Link, Outlet, redirect, useLoaderData } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { Toast } from './Toast.tsx'

afterEach(cleanup)

let said: string | null = null

/** The frame, which is fetched anew after a form and not after a link, as that of the app. */
function Frame() {
	const told = useLoaderData<{ message: string | null }>()
	return (
		<>
			<Toast message={told.message} told={told} />
			<Outlet />
		</>
	)
}

function Page() {
	return (
		<>
			<Form method="post">
				<button type="submit">Save</button>
			</Form>
			<Link to="/next">Next</Link>
		</>
	)
}

const App = createRoutesStub([
	{
		id: 'frame',
		path: '/',
		Component: Frame,
		loader: () => ({ message: said }),
		shouldRevalidate: ({ formMethod }) => formMethod !== undefined,
		children: [
			{
				index: true,
				Component: Page,
				action: () => {
					said = 'Saved.'
					return redirect('/')
				},
			},
			{ path: 'next', Component: Page },
		],
	},
])

test('what a form has done is said where it led to, and not on the pages after it', async () => {
	render(<App />)
	await userEvent.click(await screen.findByRole('button', { name: 'Save' }))
	expect((await screen.findByRole('status')).textContent).toBe('Saved.')
	await userEvent.click(screen.getByRole('link', { name: 'Next' }))
	await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
})
