import { differenceFaults, differences } from './check-contract.ts'
import type { ContentTree } from './content-tree.ts'
import { type ContractMarks, WITHIN } from './contract-marks.ts'
import type { Fault } from './fault.ts'
import { BASE_LAYER, contextChain } from './resolve-variant.ts'
import type { SourceFile } from './source-file.ts'

/** The text whose ids another version of it has to keep. */
export type Original = {
	file: SourceFile
	/** An author may ask more than before, but not less or otherwise. */
	mayAdd: boolean
}

/**
 * Which text a version promises to agree with: the shared curriculum's in the locale it is written in; else the one of
 * the nearest wider context that has it; else a sibling in another locale. An author's new revision keeps to the text
 * from git.
 */
export function originalOf({ config, files, variants }: Files, file: SourceFile): Original | null {
	const first = config.shipped.locales[0]?.tag ?? ''
	const all = variants.get(`${file.moduleId}/${file.name}`) ?? []
	if (file.layer === BASE_LAYER && file.locale === first) {
		const shipped = files.find(
			(each) =>
				each.origin === 'shipped' &&
				each.layer === BASE_LAYER &&
				each.locale === first &&
				each.moduleId === file.moduleId &&
				each.name === file.name,
		)
		return shipped && file.origin === 'written' ? { file: shipped, mayAdd: true } : null
	}
	const chain = contextChain(config.contexts, file.layer)
	const inLayer = (layer: string) => all.filter((each) => each.layer === layer && !isSamePlace(each, file))
	const preferred = (found: readonly SourceFile[]) =>
		found.find(({ locale }) => locale === first) ?? found.find(({ locale }) => locale === file.locale) ?? found[0]
	const candidates = [BASE_LAYER, ...chain.slice(1), file.layer].map((layer) => preferred(inLayer(layer)))
	const original = candidates.find((each) => each !== undefined)
	return original ? { file: original, mayAdd: false } : null
}

type Files = Pick<ContentTree, 'config' | 'files' | 'variants'>

const isSamePlace = (a: SourceFile, b: SourceFile) => a.layer === b.layer && a.locale === b.locale

/** Sources and pictures are a country's own; every other id is kept. */
const isPromised = (key: string) => !/^(?:source|figure) /.test(key)

/** Why a text cannot be published as a version of its original. */
export function contractFaults(
	original: Original & { marks: ContractMarks },
	file: SourceFile,
	marks: ContractMarks,
): Fault[] {
	const broken = differences(original.marks, marks).filter(
		({ key, expected }) => isPromised(key) && !(original.mayAdd && expected === null && !key.includes(WITHIN)),
	)
	return differenceFaults(broken, file, original.file)
}

/**
 * Why a text that was fine cannot stay in force under a changed original. That the original asks something new makes
 * it stale and no worse; that both ask the same and disagree on what is right would spoil what people answered.
 */
export function clashes(original: ContractMarks, marks: ContractMarks, file: SourceFile, under: SourceFile): Fault[] {
	const broken = differences(original, marks).filter(
		({ key, found }) => isPromised(key) && !(found === null && !key.includes(WITHIN)),
	)
	return differenceFaults(broken, file, under)
}
