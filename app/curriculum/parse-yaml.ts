import type { Document } from 'yaml'
import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Fault } from './fault.ts'

export type KeyPath = readonly (string | number)[]
export type Position = { line: number; column: number }
/** Where the value at a key path stands; the nearest parent that exists, for a key that is missing. */
export type Locate = (keyPath: KeyPath) => Position

export type ParsedYaml<T> = { ok: true; value: T; locate: Locate } | { ok: false; faults: Fault[] }

const START: Position = { line: 1, column: 1 }

/**
 * Reads YAML 1.2 by a zod schema, and places each fault at the very key or value its author has to change.
 * Anchors, aliases and tags are refused: nothing here needs them, and they let ten lines become a gigabyte.
 */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, path: string): ParsedYaml<T> {
	const lines = new LineCounter()
	const document = parsed(text, lines)
	if (!document) {
		const message = 'YAML: nested too deeply to be read. Write it with fewer levels.'
		return { ok: false, faults: [{ path, ...START, code: 'yaml-syntax', message }] }
	}
	const fault = (offset: number, code: string, message: string): Fault => ({
		path,
		...position(lines, offset),
		code,
		message,
	})

	const broken = [...document.errors, ...document.warnings]
	if (broken.length > 0) {
		return {
			ok: false,
			faults: broken.map((error) => fault(error.pos[0], 'yaml-syntax', `YAML: ${firstLine(error.message)}`)),
		}
	}
	const reuse = anchors(document)
	if (reuse.length > 0) {
		return {
			ok: false,
			faults: reuse.map((at) =>
				fault(at, 'yaml-anchor', 'Anchors, aliases and tags are not allowed: write the value out.'),
			),
		}
	}

	const locate: Locate = (keyPath) => position(lines, offsetOf(document, keyPath))
	const result = schema.safeParse(document.toJS())
	if (result.success) return { ok: true, value: result.data, locate }
	const faults = result.error.issues.flatMap((issue) => {
		const keyPath = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
		if (issue.code === 'unrecognized_keys') {
			return issue.keys.map((key) => ({
				path,
				...position(lines, keyOffsetOf(document, [...keyPath, key])),
				code: 'yaml-unknown-key',
				message: `Unknown key “${key}”${named(keyPath)}: remove it or correct its spelling.`,
			}))
		}
		const isKeyFault = issue.code === 'invalid_key'
		const at = isKeyFault ? keyOffsetOf(document, keyPath) : offsetOf(document, keyPath)
		const message = isKeyFault ? (issue.issues[0]?.message ?? issue.message) : inWords(issue)
		return [fault(at, 'yaml-value', `${keyPath.join('.') || 'This file'}: ${sentence(message)}`)]
	})
	return { ok: false, faults }
}

/** Null where brackets are nested until the parser runs out of stack. */
function parsed(text: string, lines: LineCounter): Document | null {
	try {
		return parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, schema: 'core' })
	} catch (error) {
		if (error instanceof RangeError) return null
		throw error
	}
}

function inWords(issue: z.core.$ZodIssue): string {
	if (issue.code !== 'invalid_type') return issue.message
	const expected = EXPECTED[issue.expected] ?? issue.expected
	return issue.message.endsWith('received undefined') ? `is missing: write ${expected}` : `write ${expected} here`
}

const EXPECTED: Record<string, string> = {
	string: 'text (in quotes if it looks like a number)',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'keys with values',
	record: 'keys with values',
}

function anchors(document: Document): number[] {
	const found: number[] = []
	visit(document, {
		Node(_key, node) {
			if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
				// The parser gives plain nodes no tag; only one that the author wrote is explicit.
				found.push(node.range?.[0] ?? 0)
			}
		},
	})
	return found
}

function offsetOf(document: Document, keyPath: KeyPath): number {
	for (let length = keyPath.length; length > 0; length--) {
		const node = document.getIn(keyPath.slice(0, length), true)
		if (isNodeWithRange(node)) return node.range[0]
	}
	return isNodeWithRange(document.contents) ? document.contents.range[0] : 0
}

function keyOffsetOf(document: Document, keyPath: KeyPath): number {
	const parent = keyPath.length > 1 ? document.getIn(keyPath.slice(0, -1), true) : document.contents
	const last = keyPath.at(-1)
	if (isMap(parent)) {
		for (const pair of parent.items) {
			if (isScalar(pair.key) && String(pair.key.value) === String(last) && pair.key.range) return pair.key.range[0]
		}
	}
	return offsetOf(document, keyPath)
}

function isNodeWithRange(node: unknown): node is { range: [number, number, number] } {
	return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function position(lines: LineCounter, offset: number): Position {
	const { line, col } = lines.linePos(offset)
	return line === 0 ? START : { line, column: col }
}

function firstLine(message: string): string {
	return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
}

function named(keyPath: KeyPath): string {
	return keyPath.length > 0 ? ` in ${keyPath.join('.')}` : ''
}

function sentence(message: string): string {
	return /[.!?]$/.test(message) ? message : `${message}.`
}
