import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ContentTree, contentTree } from './content-tree.ts'
import { type Pointer, planPublication, pointerKey } from './plan-publication.ts'
import { publicationScope } from './publication-scope.ts'
import { smallConfigWith } from './small-config.fixture.ts'
import { treeWithChanges, type WrittenChange } from './tree-with-changes.ts'

const yamlChange = fc.oneof(
	fc.record({
		layer: fc.constantFrom('africa', 'senegal', 'dakar'),
		path: fc.constant('context.yaml'),
		text: fc.option(
			fc.constantFrom(
				'name: { en: A }\nparent: senegal\n',
				'locales: { sw: { name: S, dir: ltr, fallback: fr } }\n',
				'name: { en: A }\nlocales: { sw: { name: S, dir: rtl, fallback: en } }\n',
			),
		),
	}),
	fc.record({
		layer: fc.constantFrom('africa', 'senegal', 'mena'),
		path: fc.constantFrom('glossary/en.yaml', 'glossary/fr.yaml'),
		text: fc.option(fc.constantFrom('police: { words: { a: b } }\n', 'police: { words: { a: c } }\n')),
	}),
	fc.record({
		layer: fc.constantFrom('africa', 'senegal', 'mena'),
		path: fc.constant('intro/module.yaml'),
		text: fc.option(
			fc.constantFrom('hide: [more]\n', 'add: [{ id: visit, kind: lesson, minutes: 5, optional: true }]\n'),
		),
	}),
)
const textChange = fc.record({
	layer: fc.constantFrom('base', 'africa', 'west', 'senegal', 'mena', 'dakar'),
	path: fc
		.tuple(fc.constantFrom('en', 'fr', 'sw'), fc.constantFrom('gap', 'more', 'visit', 'slots/law', 'slots/case'))
		.map(([locale, name]) => `intro/${locale}/${name}.mdx`),
	text: fc.option(
		fc.constantFrom(
			'A <Slot name="law" />',
			'B <Slot name="case" /> <Term id="police">a</Term>',
			'C',
			'D <Term id="police">a</Term>',
		),
	),
})
const anyChange: fc.Arbitrary<WrittenChange> = fc
	.oneof({ arbitrary: textChange, weight: 4 }, yamlChange)
	.map((change) => ({ ...change, revision: 1, since: 1 }))

const start = contentTree(smallConfigWith(), [])

/** Follows a history as publications do: each moves only the pointers in its own scope. */
function follow(changes: readonly (readonly WrittenChange[])[]) {
	let tree: ContentTree = start
	let pointers = new Map(planPublication(tree).pointers.map((pointer) => [pointerKey(pointer), pointer]))
	for (const change of changes) {
		const changed = treeWithChanges(tree, change)
		if (!changed.ok) throw new Error('unreadable')
		const scope = publicationScope(tree, changed.tree, change)
		const isInside = ({ moduleId, documentId, locale, contextId }: Pointer) =>
			scope.documents.some((each) => each.moduleId === moduleId && each.documentId === documentId) &&
			scope.locales.includes(locale) &&
			scope.contextIds.includes(contextId)
		const kept = [...pointers.values()].filter((pointer) => !isInside(pointer))
		const moved = planPublication(changed.tree, scope).pointers
		for (const pointer of moved) expect(isInside(pointer)).toBe(true)
		pointers = new Map([...kept, ...moved].map((pointer) => [pointerKey(pointer), pointer]))
		tree = changed.tree
	}
	return { tree, pointers: sorted([...pointers.values()]) }
}

const sorted = (pointers: readonly Pointer[]) =>
	pointers.map((pointer) => `${pointerKey(pointer)} ${pointer.hash}`).sort()

test('publishing only what a change can touch leaves the same as publishing everything', () => {
	fc.assert(
		fc.property(fc.array(fc.array(anyChange, { minLength: 1, maxLength: 2 }), { maxLength: 8 }), (changes) => {
			const distinct = changes.map((each) => [...new Map(each.map((one) => [one.layer + one.path, one])).values()])
			const { tree, pointers } = follow(distinct)
			expect(pointers).toEqual(sorted(planPublication(tree).pointers))
		}),
		{ numRuns: 300 },
	)
})

test('the same change twice changes nothing', () => {
	fc.assert(
		fc.property(fc.array(anyChange, { maxLength: 5 }), anyChange, (changes, last) => {
			const history = [...changes, last].map((each) => [each])
			expect(follow([...history, [last]]).pointers).toEqual(follow(history).pointers)
		}),
	)
})
