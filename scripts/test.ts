// `npm test [-- PART…]`: everything that must hold, ending with one line that counts it.
import { Refusal, seconds } from './bootstrap/progress.mjs'
import { stopChildrenOnSignals } from './processes.ts'
import { type Count, sumCounts } from './testing/count.ts'
import { chosenParts, type Part } from './testing/parts.ts'
import { openWorkplace, type Workplace } from './testing/workplace.ts'

const LIMIT_MS = 40 * 60_000

process.exitCode = await main(process.argv.slice(2))

async function main(names: readonly string[]): Promise<number> {
	const at = openWorkplace(LIMIT_MS)
	const counts: Count[] = []
	const lines: string[] = []
	stopChildrenOnSignals(() => {
		at.remove()
		closingLine([...counts, { passed: 0, failed: 1, skipped: 0 }])
	})
	try {
		for (const part of chosenParts(names)) {
			console.log(`\n── ${part.says} ${'─'.repeat(Math.max(0, 70 - part.says.length))}\n`)
			const startedAt = performance.now()
			const count = await runPart(part, at)
			counts.push(count)
			const { passed, failed, skipped } = count
			const figures = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`]
			lines.push(
				`  ${part.says.padEnd(22)}${figures.filter(Boolean).join(', ').padEnd(36)}${seconds(performance.now() - startedAt)}`,
			)
			console.log(`\n${lines.at(-1)}`)
		}
		console.log(`\n── Together ${'─'.repeat(61)}\n\n${lines.join('\n')}`)
	} catch (error) {
		console.log(`\n${reason(error)}`)
		counts.push({ passed: 0, failed: 1, skipped: 0 })
	} finally {
		at.remove()
	}
	return closingLine(counts)
}

/** A part that cannot be run has failed; the others still run. */
async function runPart(part: Part, at: Workplace): Promise<Count> {
	try {
		return await part.run(at)
	} catch (error) {
		console.log(`\n${reason(error)}`)
		return { passed: 0, failed: 1, skipped: 0 }
	}
}

function closingLine(counts: readonly Count[]): number {
	const { passed, failed } = sumCounts(counts)
	console.log(`\n${passed} passed, ${failed} failed`)
	return failed === 0 && passed > 0 ? 0 : 1
}

function reason(error: unknown): string {
	if (error instanceof Refusal) return error.message
	return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
