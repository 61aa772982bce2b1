import { expect, test } from 'vitest'
import { chanceFaults, importFaults, MAY_IMPORT, nameFaults } from './house-rules.ts'
import { importsOf } from './imports.ts'
import { sourceFiles } from './repository.ts'

const files = sourceFiles(['app', 'db', 'scripts'], /\.(ts|tsx|mjs)$/)
const faultsIn = (path: string, source: string) => importFaults(path, importsOf(path, source))

test('no import points where the house has no door', () => {
	expect(files.length).toBeGreaterThan(200)
	expect(files.flatMap(({ path, text }) => faultsIn(path, text))).toEqual([])
})

test('no file or folder has an empty name', () => {
	expect(files.flatMap(({ path }) => nameFaults(path))).toEqual([])
})

test('rules look at no clock and throw no dice', () => {
	expect(files.flatMap(({ path, text }) => chanceFaults(path, text))).toEqual([])
})

test('what runs before anything is installed needs nothing installed', () => {
	const early = files.filter(({ path }) => path.endsWith('.mjs'))
	expect(early.length).toBeGreaterThan(0)
	const needed = early.flatMap(({ path, text }) => importsOf(path, text).map(({ to }) => `${path} imports ${to}`))
	expect(needed.filter((line) => !/imports (node:|scripts\/.*\.mjs$)/.test(line))).toEqual([])
})

test('areas stand above one another without a circle', () => {
	const below = (area: string, seen: string[] = []): string[] => {
		if (seen.includes(area)) throw new Error(`circle: ${[...seen, area].join(' → ')}`)
		return (MAY_IMPORT[area] ?? []).flatMap((next) => [next, ...below(next, [...seen, area])])
	}
	expect(() => Object.keys(MAY_IMPORT).map((area) => below(area))).not.toThrow()
})

test.each([
	['app/assessment/grade.ts', `import { x } from '#app/learning/completion.ts'`, 'assessment may not import learning'],
	[
		'app/curriculum/registry.ts',
		`import type { X } from '#app/identity/user.ts'`,
		'curriculum may not import identity',
	],
	['app/ui/Page.tsx', `import { x } from '#app/learning/policy.ts'`, 'ui may not import learning'],
	['app/platform/log.server.ts', `export { x } from '#app/identity/user.ts'`, 'platform may not import identity'],
	['db/migrate.ts', `import { env } from '#app/platform/env.ts'`, 'db may not import platform'],
	['app/learning/Note.tsx', `import { x } from '#app/routes/home.tsx'`, 'learning may not import routes'],
	['app/routes/home.tsx', `import { x } from './sign-in.tsx'`, 'nothing imports from routes'],
	['app/tools/x.ts', `import { x } from '../ui/Page.tsx'`, 'tools has no place in the house'],
	['app/learning/policy.ts', `import { x } from './study-room.fixture.ts'`, 'only tests import fixtures'],
	['app/learning/policy.ts', `import { x } from '#tests/database.ts'`, 'only tests import tests'],
	['app/learning/completion.ts', `import { x } from './settle.server.ts'`, 'a rule needs no use case'],
	['app/learning/completion.ts', `const x = await import('./settle.server.ts')`, 'a rule needs no use case'],
	['app/learning/completion.ts', `import { readFileSync } from 'node:fs'`, 'a rule touches nothing outside'],
	['app/learning/completion.ts', `import { eq } from 'drizzle-orm'`, 'a rule touches nothing outside'],
	['app/learning/LessonNote.tsx', `import { type X } from './settle.server.ts'`, 'a component gets its data'],
	['app/learning/LessonNote.tsx', `import './settle.server.ts'`, 'a component gets its data'],
])('%s may not say %s', (path, source, why) => {
	expect(faultsIn(path, source)).toEqual([expect.stringContaining(why)])
})

test.each([
	['app/routes/home.tsx', `import { x } from '#app/learning/settle.server.ts'`],
	['app/routes/home.tsx', `import type { Route } from './+types/home'`],
	['app/learning/LessonNote.tsx', `import type { X } from './settle.server.ts'`],
	['app/learning/settle.server.ts', `import { eq } from 'drizzle-orm'`],
	['app/learning/settle.server.test.ts', `import { createTestDatabase } from '#tests/database.ts'`],
	['app/assessment/choice-token.ts', `import { createHmac } from 'node:crypto'`],
	['app/platform/toast.server.ts', `import { m } from '#app/i18n/messages.ts'`],
])('%s may say %s', (path, source) => {
	expect(faultsIn(path, source)).toEqual([])
})

test('empty names, clocks and dice are found', () => {
	expect(nameFaults('app/learning/utils.ts')).toHaveLength(1)
	expect(nameFaults('app/lib/dates.ts')).toHaveLength(1)
	expect(nameFaults('app/learning/libel.ts')).toEqual([])
	expect(chanceFaults('app/learning/due.ts', 'return Date.now() > due')).toHaveLength(1)
	expect(chanceFaults('app/assessment/draw.ts', 'items[Math.random()]')).toHaveLength(1)
	expect(chanceFaults('app/learning/due.server.ts', 'Date.now()')).toEqual([])
	expect(chanceFaults('app/learning/due.ts', 'new Date(now)')).toEqual([])
})
