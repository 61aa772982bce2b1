import { expect, test } from 'vitest'
import { compileLesson } from './compile.fixture.ts'
import { components, findComponent } from './registry.ts'

test.each(components)('the example of <$name> compiles', async ({ name, example, texts }) => {
	const result = await compileLesson(example, {
		documentId: texts.includes('lesson') ? 'the-gap' : 'template-map',
		slots: { law: 'The law.' },
		figures: { 'figures/pathway.svg': { url: '/media/1.svg' } },
	})
	expect(result).toMatchObject({ ok: true })
	expect(example).toContain(`<${name}`)
})

test('a part is welcome exactly where its parent says so', () => {
	for (const component of components) {
		for (const parent of component.parents.filter((name) => name !== 'document')) {
			expect(findComponent(parent)?.components, `${component.name} in ${parent}`).toContain(component.name)
		}
		for (const child of component.components) {
			expect(findComponent(child)?.parents, `${child} in ${component.name}`).toContain(component.name)
		}
	}
})

test('no two components have one name', () => {
	expect(new Set(components.map(({ name }) => name)).size).toBe(components.length)
})

test('what belongs to every country cannot stand in a slot', () => {
	const outside = components.filter(({ texts }) => !texts.includes('slot')).map(({ name }) => name)
	expect(outside).toEqual(expect.arrayContaining(['Question', 'Scenario', 'Reflection', 'Checklist', 'Slot']))
})

test('names are looked up as written', () => {
	expect(findComponent('Callout')).toBeDefined()
	expect(findComponent('callout')).toBeUndefined()
	expect(findComponent('constructor')).toBeUndefined()
})
