import { href } from 'react-router'
import type { FileOfLayer } from './revisions.server.ts'

/** The pages about one file of a context. */
export function filePath({ contextId, path }: FileOfLayer): string {
	return href('/trainer/adaptations/:context/file/*', { context: contextId, '*': path })
}

export function editPath({ contextId, path }: FileOfLayer): string {
	return href('/trainer/adaptations/:context/edit/*', { context: contextId, '*': path })
}

export function mergePath({ contextId, path }: FileOfLayer): string {
	return href('/trainer/adaptations/:context/merge/*', { context: contextId, '*': path })
}
