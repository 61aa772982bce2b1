import type { Breathe } from './breathe.server.ts'
import { checkSvg } from './check-svg.ts'
import type { CompileInput, CompileResult } from './compile-document.ts'
import type { CompiledDocument } from './compiled-document.ts'
import type { ContentTree } from './content-tree.ts'
import type { Fault } from './fault.ts'
import { emptyPlan, type PlanScope, type PublicationPlan, planSteps } from './plan-publication.ts'
import type { SourceFile } from './source-file.ts'
import { treeWithout } from './tree-with-changes.ts'

export type PublishProgress = { done: number; total: number }
/** A written text that no longer fits what is under it. */
export type FileSetAside = { file: SourceFile; fault: Fault }

type Work = {
	tree: ContentTree
	scope: PlanScope
	compile: (input: CompileInput) => Promise<CompileResult>
	/** Whether a document is compiled and kept already. */
	isKept: (hash: string) => boolean
	/** Takes each document as it is compiled. */
	keep: (documents: CompiledDocument[]) => void
	/** The texts that may be set aside where a document fails, instead of failing all. */
	mayBeSetAside: (file: SourceFile) => boolean
	breathe: Breathe
	onProgress?: ((progress: PublishProgress) => void) | undefined
}
export type CompiledPlan =
	| { ok: true; plan: PublicationPlan; tree: ContentTree; compiled: number; setAside: FileSetAside[] }
	| { ok: false; faults: Fault[] }

/** Kept together: one write to the disk for so many documents. */
const BATCH = 8

/**
 * Compiles every document of a scope that is not kept yet. Where one fails on account of a text that may be set aside, it
 * is planned again without that text, until all succeed or one fails that nothing excuses.
 */
export async function compilePlan(work: Work): Promise<CompiledPlan> {
	const { scope, breathe } = work
	let { tree } = work
	const setAside: FileSetAside[] = []
	let compiled = 0
	for (;;) {
		const plan = emptyPlan()
		for (const _ of planSteps(tree, scope, plan)) await breathe()
		const missing = [...plan.inputs].filter(([hash]) => !work.isKept(hash)).map(([, input]) => input)
		const failed = await compileAll(missing, work)
		compiled += missing.length - failed.length

		const drawn = [...plan.drawings.values()].flatMap((file) => checkSvg(file.text, file.path))
		const blamed = failed.map((failure) => ({ ...failure, files: blame(failure, work.mayBeSetAside) }))
		const unexcused = blamed.filter(({ files }) => files.length === 0).flatMap(({ faults }) => faults)
		if (drawn.length > 0 || unexcused.length > 0) return { ok: false, faults: eachOnce([...drawn, ...unexcused]) }
		if (failed.length === 0) return { ok: true, plan, tree, compiled, setAside }

		const gone = new Map<string, FileSetAside>()
		for (const { files, faults } of blamed) {
			for (const { path } of files) {
				const file = tree.files.find((each) => each.path === path)
				const fault = faults.find((each) => each.path === path) ?? faults[0]
				if (file && fault) gone.set(path, { file, fault })
			}
		}
		setAside.push(...gone.values())
		tree = treeWithout(
			tree,
			[...gone.values()].map(({ file }) => file),
		)
	}
}

type Failure = { input: CompileInput; faults: Fault[] }

async function compileAll(inputs: readonly CompileInput[], work: Work): Promise<Failure[]> {
	const failures: Failure[] = []
	let waiting: CompiledDocument[] = []
	let done = 0
	const keepWaiting = () => {
		work.keep(waiting)
		waiting = []
	}
	await Promise.all(
		inputs.map(async (input) => {
			const result = await work.compile(input)
			work.onProgress?.({ done: ++done, total: inputs.length })
			if (!result.ok) failures.push({ input, faults: result.faults })
			else if (waiting.push(result.document) >= BATCH) keepWaiting()
		}),
	)
	keepWaiting()
	return failures
}

/** The texts at fault that may be set aside; where the faults stand elsewhere, all of the document that may be. */
function blame({ input, faults }: Failure, mayBeSetAside: Work['mayBeSetAside']): SourceFile[] {
	const candidates = input.files.filter(mayBeSetAside)
	const named = candidates.filter(({ path }) => faults.some((fault) => fault.path === path))
	return named.length > 0 ? named : candidates
}

/** A text that many contexts share has its fault only once. */
export function eachOnce(faults: readonly Fault[]): Fault[] {
	return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
