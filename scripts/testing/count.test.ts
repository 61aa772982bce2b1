import { expect, test } from 'vitest'
import { countPlaywright, countReport, countVitest, sumCounts } from './count.ts'

const vitest = (
	passed: number,
	failed: number,
	files: { status: string; assertionResults: { status: string }[] }[] = [],
) => ({
	numPassedTests: passed,
	numFailedTests: failed,
	numPendingTests: 0,
	testResults: files,
})
const playwright = (stats: { expected?: number; unexpected?: number; flaky?: number; skipped?: number }) => ({
	stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
})

test('tests that passed and failed are counted as they are', () => {
	const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] }
	expect(countVitest(vitest(3, 1, [failedFile]), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
	expect(countPlaywright(playwright({ expected: 3, unexpected: 1, skipped: 2 }), 1)).toEqual({
		passed: 3,
		failed: 1,
		skipped: 2,
	})
})

test('a test file that could not be loaded is a failure', () => {
	expect(countVitest(vitest(3, 0, [{ status: 'failed', assertionResults: [] }]), 1)).toMatchObject({
		passed: 3,
		failed: 1,
	})
})

test('a run that failed without a failed test is a failure', () => {
	expect(countVitest(vitest(3, 0), 1)).toMatchObject({ passed: 3, failed: 1 })
	expect(countPlaywright(playwright({ expected: 3 }), 1)).toMatchObject({ passed: 3, failed: 1 })
})

test('a run without any test is a failure', () => {
	expect(countVitest(vitest(0, 0), 0)).toMatchObject({ passed: 0, failed: 1 })
	expect(countPlaywright(playwright({}), 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('a test that passed only when repeated is a failure', () => {
	expect(countPlaywright(playwright({ expected: 2, flaky: 1 }), 0)).toMatchObject({ passed: 2, failed: 1 })
})

test('a run that left no report is a failure', () => {
	expect(countReport('no-such-report.json', 0, countVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('counts add up', () => {
	const one = { passed: 1, failed: 2, skipped: 3 }
	expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
	expect(sumCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
