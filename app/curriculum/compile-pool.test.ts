import { afterEach, expect, test } from 'vitest'
import { lessonInput } from './compile.fixture.ts'
import { type CompilePool, createCompilePool } from './compile-pool.ts'

const SLOW_MACHINE_MS = 60_000
let pool: CompilePool | undefined

afterEach(() => pool?.close())

test(
	'documents and single texts are compiled in threads',
	async () => {
		pool = createCompilePool({ size: 1, timeLimitMs: SLOW_MACHINE_MS })
		const results = await Promise.all(['One.', 'Two.', '# Three'].map((body) => pool?.compile(lessonInput(body))))
		expect(results).toMatchObject([
			{ ok: true, document: { segments: [{ html: '<p>One.</p>' }] } },
			{ ok: true, document: { segments: [{ html: '<p>Two.</p>' }] } },
			{ ok: false, faults: [{ code: 'heading-level' }] },
		])
		expect(await pool.outline({ name: 'slots/a.mdx', path: 'a', text: 'Good.' })).toMatchObject({ ok: true })
		expect(await pool.outline({ name: 'slots/a.mdx', path: 'a', text: '{bad}' })).toMatchObject({
			ok: false,
			faults: [{ code: 'expression' }],
		})
	},
	SLOW_MACHINE_MS,
)

test(
	'a text that takes too long gets a fault, and the next one a fresh thread',
	async () => {
		pool = createCompilePool({ size: 1, timeLimitMs: 1 })
		const results = await Promise.all([pool.compile(lessonInput('One.')), pool.compile(lessonInput('Two.'))])
		expect(results).toMatchObject([
			{ ok: false, faults: [{ code: 'time-limit', path: 'content/the-gap.mdx' }] },
			{ ok: false, faults: [{ code: 'time-limit' }] },
		])
	},
	SLOW_MACHINE_MS,
)

test(
	'a thread that takes too much memory ends alone',
	async () => {
		pool = createCompilePool({ size: 1, timeLimitMs: SLOW_MACHINE_MS, memoryLimitMb: 12 })
		expect(await pool.compile(lessonInput('One.'))).toMatchObject({ ok: false, faults: [{ code: 'memory-limit' }] })
	},
	SLOW_MACHINE_MS,
)

test(
	'closing the pool answers everything that was asked',
	async () => {
		pool = createCompilePool({ size: 1, timeLimitMs: SLOW_MACHINE_MS })
		const asked = [pool.compile(lessonInput('One.')), pool.compile(lessonInput('Two.'))]
		await pool.close()
		expect(await Promise.all(asked)).toMatchObject([
			{ faults: [{ code: 'stopped' }] },
			{ faults: [{ code: 'stopped' }] },
		])
		expect(await pool.compile(lessonInput('Three.'))).toMatchObject({ faults: [{ code: 'stopped' }] })
	},
	SLOW_MACHINE_MS,
)
