import { checkBlueprint, countObjectives, type ObjectiveCount } from './check-blueprint.ts'
import { checkContract } from './check-contract.ts'
import { checkGiveAways } from './check-give-aways.ts'
import { checkIds } from './check-ids.ts'
import { checkLayout } from './check-layout.ts'
import { checkMinutes, type LessonTime, lessonTimes } from './check-minutes.ts'
import { type AnchorsOf, checkReferences } from './check-references.ts'
import { checkSlotTitles } from './check-slot-titles.ts'
import { checkSvg } from './check-svg.ts'
import { checkTypography } from './check-typography.ts'
import { checkWelcome } from './check-welcome.ts'
import type { ContentTree } from './content-tree.ts'
import type { Fault } from './fault.ts'
import { outlineText } from './outline-text.ts'
import type { OutlinedFile } from './outlined-file.ts'
import type { SourceFile } from './source-file.ts'
import { type UnusedEntries, unusedEntries } from './unused-entries.ts'

export type Agreement = {
	faults: Fault[]
	counts: ObjectiveCount[]
	times: LessonTime[]
	unused: UnusedEntries
}

/**
 * What can be said about a curriculum without compiling it: each file by itself keeps the policy, and all of them
 * agree with each other, in every locale and layer.
 */
export function checkAgreement(tree: ContentTree, anchorsOf: AnchorsOf): Agreement {
	const { outlined, faults: textFaults } = outlineFiles(tree.files)
	const broken = new Set(textFaults.map((fault) => fault.path))
	const firstLocale = tree.config.curriculum.locales[0]?.tag ?? ''
	const counts = countObjectives(tree, outlined)
	const times = lessonTimes(tree, outlined)
	return {
		faults: [
			...tree.faults,
			...textFaults,
			...tree.files.filter((file) => file.name.endsWith('.svg')).flatMap((file) => checkSvg(file.text, file.path)),
			...checkLayout(tree, outlined, broken),
			...checkReferences(tree, outlined, anchorsOf),
			...checkSlotTitles(outlined),
			...checkIds(outlined, firstLocale),
			...checkContract(outlined, firstLocale),
			...checkWelcome(tree, outlined),
			...checkGiveAways(outlined),
			...checkTypography(tree),
			...checkMinutes(tree, times),
			...(broken.size === 0 ? checkBlueprint(tree, counts) : []),
		],
		counts,
		times,
		unused: unusedEntries(tree, outlined),
	}
}

/** Reads every text, be it part of a document or not. */
function outlineFiles(files: readonly SourceFile[]): { outlined: OutlinedFile[]; faults: Fault[] } {
	const outlined: OutlinedFile[] = []
	const faults: Fault[] = []
	for (const file of files.filter(({ name }) => name.endsWith('.mdx'))) {
		const text = outlineText(file)
		if (text.ok) outlined.push({ file, ...text })
		else faults.push(...text.faults)
	}
	return { outlined, faults }
}
