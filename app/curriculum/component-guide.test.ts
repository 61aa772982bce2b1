import { expect, test } from 'vitest'
import { componentGuide, questionKinds } from './component-guide.ts'
import { components } from './registry.ts'

const guideTo = (name: string) => componentGuide.find((component) => component.name === name)

test('the guide names every component, in the order of the registry', () => {
	expect(componentGuide.map(({ name }) => name)).toEqual(components.map(({ name }) => name))
})

test('every attribute is there with what its schema asks', () => {
	expect(guideTo('Callout')?.attributes).toEqual([
		{ name: 'kind', isRequired: true, values: ['note', 'caution', 'debate', 'scope'], rule: '' },
		{ name: 'title', isRequired: true, values: [], rule: 'text, up to 300 characters' },
	])
	expect(guideTo('Option')?.attributes.at(1)).toEqual({
		name: 'correct',
		isRequired: false,
		values: [],
		rule: 'written bare, without a value',
	})
	expect(guideTo('KeyPoints')?.attributes).toEqual([])
})

test.each(componentGuide)('every attribute of <$name> says what may be written', ({ attributes }) => {
	for (const { name, values, rule } of attributes) expect(values.length + rule.length, name).toBeGreaterThan(0)
})

test('every component named has an entry to go to, and so has every example', () => {
	const names = componentGuide.map(({ name }) => name)
	for (const { parents, components, exampleAt } of componentGuide) {
		expect([...names, 'document']).toEqual(expect.arrayContaining([...parents, ...components, exampleAt]))
	}
	for (const { parts } of questionKinds) expect(names).toEqual(expect.arrayContaining(parts))
})

test('the guide is plain data', () => {
	expect(JSON.parse(JSON.stringify(componentGuide))).toEqual(componentGuide)
})
