import { fileKey } from './layer-path.ts'

/** `shipped` came with a build, from git; `written` was published in the browser and is read in its place. */
export type Origin = 'shipped' | 'written'

/** What is known of one file of a layer besides its words. */
export type LayerFile = {
	/** A context id, or `base`. */
	layer: string
	path: string
	origin: Origin
	moduleId: string | null
	textHash: string
	/** The text it was written over, or null where nothing was below. */
	belowHash: string | null
	/** Of a written file: its number, from 1. */
	revision: number | null
	/** In force since. */
	since: number
	/** Set aside: it no longer fits what is under it, so readers get that. */
	state: 'in-force' | 'set-aside'
	fault: string | null
}

type Found = Pick<LayerFile, 'layer' | 'path' | 'origin' | 'state' | 'textHash'>
/** By `fileKey`: what there is of each origin. */
export type FileIndex<F extends Found = LayerFile> = ReadonlyMap<string, Partial<Record<Origin, F>>>
/** Of an index, what finds one file. */
export type FileLookup<F extends Found = LayerFile> = Pick<FileIndex<F>, 'get'>

export function indexFiles<F extends Found>(files: readonly F[]): FileIndex<F> {
	const index = new Map<string, Partial<Record<Origin, F>>>()
	for (const file of files) {
		const key = fileKey(file.layer, file.path)
		const both = index.get(key)
		if (both) both[file.origin] = file
		else index.set(key, { [file.origin]: file } as Partial<Record<Origin, F>>)
	}
	return index
}

/** Of the same layer and path the written file is read, unless it was set aside. */
export function fileInForce<F extends Found>(index: FileLookup<F>, layer: string, path: string): F | null {
	const both = index.get(fileKey(layer, path))
	if (both?.written?.state === 'in-force') return both.written
	return both?.shipped?.state === 'in-force' ? both.shipped : null
}
