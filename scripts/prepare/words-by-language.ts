import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transform } from 'esbuild'
import type { Plugin } from 'vite'
import { INTERFACE_LOCALES } from '../../app/i18n/locale.ts'
import { wordsIn } from '../../app/i18n/words-by-language.ts'

const SAID = /(?<=^export const (\w+) = )(?=(\/\*\* .* \*\/ )?\(\(inputs)/m
const FIXED = 'globalThis.wordsLocale'
const VIRTUAL = 'virtual:words-by-language'

/**
 * Makes of the file of words, which has every language, one more for each language with its own alone. The server reads
 * the address of the first from `virtual:words-by-language` and lays a page's own over it with an import map; a browser
 * that knows no import maps takes the first. No page is told to fetch it in advance.
 *
 * @param name the group of messages, as in `codeSplitting`
 * @param isWord whether a module is one of its messages
 */
export function wordsByLanguage(name: string, isWord: (file: string) => boolean): Plugin {
	let address = ''
	let clientDirectory = ''
	return {
		name: 'words-by-language',
		sharedDuringBuild: true,
		configResolved(config) {
			clientDirectory = config.environments.client?.build.outDir ?? config.build.outDir
		},
		resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
		load: (id) => (id === `\0${VIRTUAL}` ? `export const allWords = ${JSON.stringify(address)}` : undefined),
		transform(code, id) {
			if (this.environment.name !== 'client' || !isWord(id)) return undefined
			if (!SAID.test(code)) throw new Error(`${id} says its message in a way that is not known here.`)
			const inOne = INTERFACE_LOCALES.map((locale) => `${FIXED} === '${locale}' ? ${locale}_$1 : `)
			return { code: code.replace(SAID, inOne.join('')), map: null }
		},
		async generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return
			const words = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === name)
			if (words?.type !== 'chunk') throw new Error(`There is no file of ${name}.`)
			address = `/${words.fileName}`
			for (const locale of INTERFACE_LOCALES) {
				const own = await transform(words.code, {
					define: { [FIXED]: JSON.stringify(locale) },
					format: 'esm',
					charset: 'utf8',
					target: 'es2022',
					minify: true,
					treeShaking: true,
				})
				this.emitFile({ type: 'asset', fileName: wordsIn(locale, words.fileName), source: own.code })
			}
		},
		async writeBundle() {
			if (this.environment.name !== 'client') return
			const path = join(clientDirectory, '.vite/manifest.json')
			const manifest: Record<string, { file: string; imports?: string[] }> = JSON.parse(await readFile(path, 'utf8'))
			for (const file of Object.values(manifest)) {
				file.imports = file.imports?.filter((key) => `/${manifest[key]?.file}` !== address)
			}
			await writeFile(path, JSON.stringify(manifest))
		},
	}
}
