import type { Database } from '#db/connection.ts'
import { currentCurriculum, curriculumVersion } from './current-curriculum.server.ts'
import type { CurriculumConfig } from './curriculum-config.ts'
import type { FileLookup, LayerFile, Origin } from './layer-file.ts'
import { layerFileLookup, layerFiles } from './layer-files.server.ts'
import { fileKey } from './layer-path.ts'
import { textBelow } from './text-below.ts'

/** A text whose ground has changed since it was written. */
export type Staleness = {
	/** When what is below now came into force. */
	since: number
	/** What it was written over; null where nothing was. */
	belowHash: string | null
	/** What is there now; null where nothing is. */
	nowHash: string | null
}

const known = new WeakMap<Database, { version: number; stale: Map<string, Staleness> }>()

/** Every stale file, by `fileKey`. A text that was set aside is in it as well when what is below it changed. */
export function stalenessOf(db: Database): ReadonlyMap<string, Staleness> {
	const version = curriculumVersion(db)
	const cached = known.get(db)
	if (cached?.version === version) return cached.stale
	const stale = new Map<string, Staleness>()
	const { index } = layerFiles(db)
	const config = currentCurriculum(db)
	for (const [key, both] of index) {
		const staleness = stalenessOfBoth(index, config, both)
		if (staleness) stale.set(key, staleness)
	}
	known.set(db, { version, stale })
	return stale
}

/** Whether the text that a layer has in force at a path is stale, and since when: for a few, without looking at all. */
export function staleness(db: Database, layer: string, path: string): Staleness | null {
	const files = layerFileLookup(db)
	const both = files.get(fileKey(layer, path))
	if (!both) return null
	const inForce = both.written?.state === 'set-aside' ? { shipped: both.shipped } : both
	return stalenessOfBoth(files, currentCurriculum(db), inForce)
}

type Both = { [O in Origin]?: LayerFile | undefined }

/** A written text over one from git rests on what is under that one, too. */
function stalenessOfBoth(index: FileLookup, config: CurriculumConfig, { written, shipped }: Both): Staleness | null {
	const own = written ? stalenessIn(index, config, written) : null
	return own ?? (shipped ? stalenessIn(index, config, shipped) : null)
}

function stalenessIn(index: FileLookup, config: CurriculumConfig, file: LayerFile): Staleness | null {
	const now = textBelow(index, config, file)
	const nowHash = now?.textHash ?? null
	if (nowHash === file.belowHash) return null
	return { since: now?.since ?? file.since, belowHash: file.belowHash, nowHash }
}
