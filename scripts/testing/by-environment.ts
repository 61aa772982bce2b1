import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Test files in vitest's own order, but those that want a document after all others: a worker that changes its environment
 * begins anew, and loads everything again.
 */
export class ByEnvironment extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		const wanting = new Set(sorted.filter(({ moduleId }) => wantsDocument(moduleId)))
		return [...sorted.filter((file) => !wanting.has(file)), ...wanting]
	}
}

function wantsDocument(path: string): boolean {
	return readFileSync(path, 'utf8').startsWith('// @vitest-environment jsdom')
}
