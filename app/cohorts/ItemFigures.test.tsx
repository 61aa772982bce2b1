// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ItemFigures } from './ItemFigures.tsx'

afterEach(cleanup)

const unknown = { itemTotal: null, discrimination: null, efficiency: null }
const item = { name: 'q', n: 3, facility: 1, sd: 0, alphaIfDeleted: 0.45, ...unknown }
const figures = () => screen.getAllByRole('definition').map(({ textContent }) => textContent)

test('of too few people a question says how many they are, and nothing else', () => {
	render(<ItemFigures item={item} flags={['too-few']} />)
	expect(figures()).toEqual(['3'])
})

test('of enough people a question has all its measures', () => {
	render(<ItemFigures item={{ ...item, n: 30 }} flags={[]} />)
	expect(figures()).toEqual(['30', '100%', '0%', '–', '–', '0.45'])
})
