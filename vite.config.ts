import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'
import { wordsByLanguage } from './scripts/prepare/words-by-language.ts'

const isTest = process.env.VITEST === 'true'

/** The names of the messages that files say, in the way that a pattern finds. */
function wordsSaidIn(patterns: string[], said = /\bm\.(\w+)/g): Set<string> {
	const files = globSync(patterns).filter((file) => /\.tsx?$/.test(file) && !/generated|\.test\./.test(file))
	return new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(said)].map(([, word = '']) => word)))
}

/** What a learner's pages say: a word of anybody else's is no part of their files. */
const LEARNERS_WORDS = wordsSaidIn([
	...['app/*.tsx', 'app/{learning,assessment,curriculum,ui,i18n}/**', 'app/routes/{learn/**,home.tsx}'],
])
/** What a certificate or a slip says in a language of its own, as `m.name({ … }, { locale })`: in all, on every page. */
const WORDS_OF_ANY_LANGUAGE = wordsSaidIn(['app/**/*.tsx'], /\bm\.(\w+)\(\{(?:[^{}]|\{[^{}]*\})*\}, /g)
/** What the pages say on which one arrives, or minds one's account. */
const ACCOUNT_WORDS = wordsSaidIn(['app/identity/**', 'app/routes/settings/**', 'app/routes/*.tsx'])
/** Of surveys; the pages that offer one say little of it. */
const SURVEYS = /app[\\/]learning[\\/](SurveyForm|survey-words|surveys)\.tsx?/
const SURVEY_WORDS = new Set(
	Object.keys(JSON.parse(readFileSync(new URL('app/i18n/messages/surveys.en.json', import.meta.url), 'utf8'))).filter(
		(word) => !word.startsWith('survey_offer'),
	),
)
const FORMS = /app[\\/](ui[\\/](Field|PageForm|CheckGroup)|i18n[\\/]field-messages)\.tsx?/

/** The message that a generated file is about, or null. */
function wordIn(file: string): string | null {
	return /generated[\\/]messages[\\/]([a-z]\w*)\.js/.exec(file)?.[1] ?? null
}

/** A word that a learner's page says in its own language alone. */
function isLearnersWord(file: string): boolean {
	const word = wordIn(file) ?? ''
	return LEARNERS_WORDS.has(word) && !WORDS_OF_ANY_LANGUAGE.has(word) && !isForSurveys(file)
}

function isForSurveys(file: string): boolean {
	return SURVEYS.test(file) || SURVEY_WORDS.has(wordIn(file) ?? '')
}

function isForTheAccount(file: string): boolean {
	const word = wordIn(file)
	return word !== null && ACCOUNT_WORDS.has(word) && !LEARNERS_WORDS.has(word)
}

function isForTheWorkshop(file: string): boolean {
	const word = wordIn(file)
	const isOthers = word !== null && !LEARNERS_WORDS.has(word) && !ACCOUNT_WORDS.has(word) && !SURVEY_WORDS.has(word)
	return /app[\\/](adaptation|cohorts|review)[\\/]/.test(file) || isOthers
}

function isForEverybody(file: string): boolean {
	return (
		/app[\\/](ui|i18n|learning|assessment|curriculum)[\\/]/.test(file) &&
		!FORMS.test(file) &&
		!isForSurveys(file) &&
		!isLearnersWord(file) &&
		!isForTheAccount(file) &&
		!isForTheWorkshop(file)
	)
}

/**
 * On a poor line every request costs more than its bytes: few shared files in place of thirty, and what a learner's
 * pages have no use for in files of its own. A group takes what its files import along, so those for all come first.
 */
const FEW_FILES = {
	groups: [
		{ name: 'framework', priority: 4, test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
		{ name: 'words', priority: 3, test: isLearnersWord },
		{ name: 'interface', priority: 2, test: isForEverybody, minShareCount: 2 },
		{ name: 'forms', priority: 1, test: FORMS },
		{ name: 'surveys', test: isForSurveys, minShareCount: 2 },
		{ name: 'account', test: isForTheAccount, minShareCount: 2 },
		{ name: 'workshop', test: isForTheWorkshop, minShareCount: 2 },
	],
}

/**
 * What the browser needs in development, known from the start: found only while the first page loads, it would be made
 * then, and the page reloaded under the hands of who is signing in. The server's packages are none of the browser's.
 */
const BROWSER_PACKAGES = ['@conform-to/react', '@conform-to/zod/v4', 'zod']
const SERVER_PACKAGES = ['@node-rs/argon2', 'better-sqlite3', 'drizzle-orm', 'lucia', 'nodemailer', 'pino']

/** Of route tests: more than two would want more memory than they save time. */
const PLATFORMS = Math.min(2, availableParallelism())

export default defineConfig({
	plugins: isTest ? [] : [tailwindcss(), reactRouter(), wordsByLanguage('words', isLearnersWord)],
	define: { 'import.meta.env.VITE_BUILD_ID': JSON.stringify(Date.now().toString(36)) },
	build: { target: 'es2022', assetsInlineLimit: 0 },
	optimizeDeps: { include: BROWSER_PACKAGES, exclude: SERVER_PACKAGES },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: FEW_FILES } } } } },
	test: {
		// Property tests try hundreds of cases; a busy machine is no fault.
		testTimeout: 30_000,
		hookTimeout: 60_000,
		expect: { poll: { timeout: 20_000 } },
		setupFiles: ['tests/patience.ts'],
		restoreMocks: true,
		// The main process has little to do once the files are transformed.
		maxWorkers: availableParallelism(),
		...(isTest && { sequence: { sequencer: (await import('./scripts/testing/by-environment.ts')).ByEnvironment } }),
		projects: [
			{
				extends: true,
				test: {
					name: 'code',
					// What a file imports stays for the next: no module of ours keeps what one test did from another.
					isolate: false,
					include: [
						'app/**/*.test.{ts,tsx}',
						'db/**/*.test.ts',
						'scripts/**/*.test.ts',
						'tests/architecture/**/*.test.ts',
					],
				},
			},
			{
				extends: true,
				test: {
					name: 'routes',
					include: ['tests/routes/**/*.test.ts'],
					globalSetup: ['tests/routes/start-platform.ts'],
					isolate: false,
					// Each worker has a platform of its own, and its files come one after the other.
					maxWorkers: PLATFORMS,
					sequence: { groupOrder: 1 },
					// What publishes compiles much, and what times out still writes while the next test looks.
					testTimeout: 120_000,
				},
			},
		],
	},
})
