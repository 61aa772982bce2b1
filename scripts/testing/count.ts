import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export type Count = { passed: number; failed: number; skipped: number }

const VitestReport = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const PlaywrightReport = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/**
 * Counts a vitest run from its JSON report. A file that could not even be loaded counts as one failure; so does a run
 * that failed without saying in which test.
 */
export function countVitest(report: unknown, exitCode: number): Count {
	const { numPassedTests, numFailedTests, numPendingTests, testResults } = VitestReport.parse(report)
	const broken = testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
	).length
	return settle({ passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests }, exitCode)
}

/** Counts a Playwright run from its JSON report, by the same rules. A test that passed only when repeated has failed. */
export function countPlaywright(report: unknown, exitCode: number): Count {
	const { stats } = PlaywrightReport.parse(report)
	return settle({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }, exitCode)
}

/** Reads a report that the run may not have lived to write. */
export function countReport(file: string, exitCode: number, count: typeof countVitest): Count {
	if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
	return count(JSON.parse(readFileSync(file, 'utf8')), exitCode)
}

/** A run with no test at all proves nothing, and has failed. */
function settle(count: Count, exitCode: number): Count {
	const isSilentFailure = count.failed === 0 && (exitCode !== 0 || count.passed === 0)
	return isSilentFailure ? { ...count, failed: 1 } : count
}

export function sumCounts(counts: readonly Count[]): Count {
	return counts.reduce(
		(sum, count) => ({
			passed: sum.passed + count.passed,
			failed: sum.failed + count.failed,
			skipped: sum.skipped + count.skipped,
		}),
		{ passed: 0, failed: 0, skipped: 0 },
	)
}
