import type { Journey } from './journey.ts'
import type { Measured } from './measure.ts'
import type { Weights } from './weights.ts'

export type Row = { journey: Journey; platform: Measured; reference: Measured }
export type Finding = { says: string; value: string; target: string; reached: boolean | null }

/** The journeys as a Markdown table. */
export function journeyTable(rows: readonly Row[]): string {
	const head = ['', 'p50 ms', 'p99 ms', 'per s', 'CPU ms', 'bare: p99 ms', 'bare: per s', 'bare: CPU ms', '% of bare']
	return markdownTable(
		head,
		rows.map(({ journey, platform, reference }) => [
			journey.says,
			fixed(platform.p50Ms, 0),
			fixed(platform.p99Ms, 0),
			fixed(platform.journeysPerSecond, 0),
			fixed(platform.cpuMsPerJourney, 2),
			fixed(reference.p99Ms, 0),
			fixed(reference.journeysPerSecond, 0),
			fixed(reference.cpuMsPerJourney, 2),
			fixed(percentOfReference({ platform, reference }), 1),
		]),
	)
}

export function findingTable(findings: readonly Finding[]): string {
	return markdownTable(
		['', 'measured', 'to reach', ''],
		findings.map(({ says, value, target, reached }) => [
			says,
			value,
			target,
			reached === null ? '' : reached ? 'reached' : 'missed',
		]),
	)
}

export function journeyFindings(row: Row): Finding[] {
	const { journey, platform } = row
	const { cpuMs, percentOfReference: percent, p99Ms } = journey.target
	const findings: Finding[] = []
	if (cpuMs !== undefined) findings.push(atMost(`${journey.says}: CPU`, platform.cpuMsPerJourney, cpuMs, 'ms', 2))
	if (percent !== undefined) {
		const share = percentOfReference(row)
		findings.push({
			says: `${journey.says}: share of the bare rate`,
			value: `${fixed(share, 1)} %`,
			target: `≥ ${percent} %`,
			reached: share >= percent,
		})
	}
	if (p99Ms !== undefined)
		findings.push(atMost(`${journey.says}: p99 at 64 connections`, platform.p99Ms, p99Ms, 'ms', 0))
	for (const [whose, measured] of Object.entries({ '': platform, ' (bare)': row.reference })) {
		if (measured.faults > 0) {
			const value = `${measured.faults}, the first: ${measured.firstFault}`
			findings.push({ says: `${journey.says}${whose}: wrong answers`, value, target: '0', reached: false })
		}
	}
	return findings
}

export function weightFindings(weights: Weights): Finding[] {
	const kilobytes = (says: string, bytes: number, limit: number) => atMost(says, bytes / 1024, limit, 'KB', 1)
	return [
		kilobytes('Lesson, first visit (page, styles, scripts, pictures)', weights.firstVisit, 150),
		kilobytes('of which styles', weights.css, 12),
		kilobytes('Next lesson', weights.nextLesson, 15),
		kilobytes('Data saver, all', weights.dataSaver, 25),
		{
			says: 'Data saver, scripts',
			value: weights.dataSaverHasScript ? 'some' : 'none',
			target: 'none',
			reached: !weights.dataSaverHasScript,
		},
		{
			says: 'Unchanged lesson again',
			value: `${weights.unchangedStatus}, ${weights.unchanged} bytes`,
			target: '304, < 400 bytes',
			reached: weights.unchangedStatus === 304 && weights.unchanged < 400,
		},
	]
}

export function atMost(says: string, value: number, limit: number, unit: string, digits: number): Finding {
	return { says, value: `${fixed(value, digits)} ${unit}`, target: `≤ ${limit} ${unit}`, reached: value <= limit }
}

function percentOfReference({ platform, reference }: Pick<Row, 'platform' | 'reference'>): number {
	return (100 * platform.journeysPerSecond) / reference.journeysPerSecond
}

function fixed(value: number, digits: number): string {
	return value.toFixed(digits)
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, i) =>
		Math.max(3, ...[title, ...rows.map((row) => row[i] ?? '')].map((cell) => cell.length)),
	)
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
	const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
	return [line(head), rule, ...rows.map(line)].join('\n')
}
