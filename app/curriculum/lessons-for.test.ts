import { expect, test } from 'vitest'
import type { LayerYaml, ModuleChanges } from './layer-yaml.ts'
import { lessonsFor } from './lessons-for.ts'
import { smallConfigWith } from './small-config.fixture.ts'

const added = (id: string, after?: string, optional = false) => ({
	id,
	kind: 'lesson' as const,
	minutes: 5,
	optional,
	...(after === undefined ? {} : { after }),
})
const changes = (layer: string, value: Partial<ModuleChanges>): LayerYaml => ({
	kind: 'module-changes',
	layer,
	moduleId: 'intro',
	value: { add: [], hide: [], ...value },
})
const ids = (contextId: string, ...yaml: LayerYaml[]) =>
	lessonsFor(smallConfigWith(...yaml), 'intro', contextId).map(({ id }) => id)

test.each<[string, LayerYaml[], string, string[]]>([
	['nothing', [], 'senegal', ['gap', 'more', 'drill']],
	[
		'a lesson after another',
		[changes('senegal', { add: [added('visit', 'gap')] })],
		'senegal',
		['gap', 'visit', 'more', 'drill'],
	],
	[
		'a lesson at the end',
		[changes('senegal', { add: [added('visit')] })],
		'senegal',
		['gap', 'more', 'drill', 'visit'],
	],
	[
		'a lesson after one that is gone',
		[changes('senegal', { add: [added('visit', 'gone')] })],
		'senegal',
		['gap', 'more', 'drill', 'visit'],
	],
	[
		'a lesson of a wider context',
		[changes('west', { add: [added('visit', 'gap')] })],
		'senegal',
		['gap', 'visit', 'more', 'drill'],
	],
	['nothing of a narrower context', [changes('senegal', { add: [added('visit')] })], 'west', ['gap', 'more', 'drill']],
	[
		'one after one that a wider context added',
		[changes('senegal', { add: [added('talk', 'visit')] }), changes('west', { add: [added('visit', 'gap')] })],
		'senegal',
		['gap', 'visit', 'talk', 'more', 'drill'],
	],
	['a lesson less', [changes('west', { hide: ['more'] })], 'senegal', ['gap', 'drill']],
	['no lesson less that is not optional', [changes('west', { hide: ['drill'] })], 'senegal', ['gap', 'more', 'drill']],
	[
		'no optional lesson of a wider context that it hides',
		[changes('west', { add: [added('visit', 'gap', true)] }), changes('senegal', { hide: ['visit'] })],
		'senegal',
		['gap', 'more', 'drill'],
	],
])('a context has %s', (_, yaml, contextId, expected) => {
	expect(ids(contextId, ...yaml)).toEqual(expected)
})

test('a lesson tells where it was added', () => {
	const config = smallConfigWith(changes('west', { add: [added('visit', 'gap')] }))
	expect(lessonsFor(config, 'intro', 'senegal').map(({ addedIn }) => addedIn)).toEqual([null, 'west', null, null])
	expect(lessonsFor(config, 'none', 'senegal')).toEqual([])
})
