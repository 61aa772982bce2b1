import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { parseSync } from 'vite'
import routes from '#app/routes.ts'

const APP = new URL('../../app/', import.meta.url).pathname

export type SitePlace = {
	/** As in `app/routes.ts`, from the root. */
	pattern: string
	/** What the framework calls it. */
	id: string
	hasLoader: boolean
	hasAction: boolean
	/** False where it answers with data only. */
	hasPage: boolean
}

/** Every address of the site, from the one file that lists them. */
export function siteMap(): SitePlace[] {
	return placesBelow(routes, '')
}

function placesBelow(entries: readonly RouteConfigEntry[], parent: string): SitePlace[] {
	return entries.flatMap(({ path = '', file, children }) => {
		const pattern = [parent, path].filter(Boolean).join('/')
		if (children) return placesBelow(children, pattern)
		const { module } = parseSync(file, readFileSync(join(APP, file), 'utf8'))
		const names = module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName))
		const has = (name: string) => names.some((found) => found.name === name)
		return {
			pattern: `/${pattern}`,
			id: file.replace(/\.tsx?$/, ''),
			hasLoader: has('loader'),
			hasAction: has('action'),
			hasPage: names.some(({ kind }) => kind === 'Default'),
		}
	})
}
