import { readFileSync } from 'node:fs'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'

const isTest = process.env.VITEST === 'true'

function wordsOf(...areas: string[]): Set<string> {
	return new Set(
		areas.flatMap((area) =>
			Object.keys(JSON.parse(readFileSync(new URL(`app/i18n/messages/${area}.en.json`, import.meta.url), 'utf8'))),
		),
	)
}

/** The words of those who adapt texts and of those who measure, which no learner's page says. */
const WORKSHOP_WORDS = wordsOf('adaptation', 'editor', 'review', 'measures')
/** Of surveys; the pages that offer one say little of it. */
const SURVEY_WORDS = new Set([...wordsOf('surveys')].filter((word) => !word.startsWith('survey_offer')))
const FORMS = /app[\\/](ui[\\/](Field|PageForm|CheckGroup)|i18n[\\/]field-messages)\.tsx?/

function isForTheWorkshop(file: string): boolean {
	return /app[\\/]adaptation[\\/]/.test(file) || WORKSHOP_WORDS.has(wordIn(file))
}

function isForSurveys(file: string): boolean {
	return /app[\\/]learning[\\/](SurveyForm|survey-words|surveys)\.tsx?/.test(file) || SURVEY_WORDS.has(wordIn(file))
}

/** The message that a generated file is about. */
function wordIn(file: string): string {
	return /generated[\\/]messages[\\/](\w+)\.js/.exec(file)?.[1] ?? ''
}

function isForEverybody(file: string): boolean {
	return (
		/app[\\/](ui|i18n|learning|assessment|curriculum)[\\/]/.test(file) &&
		!FORMS.test(file) &&
		!isForTheWorkshop(file) &&
		!isForSurveys(file)
	)
}

/**
 * On a poor line every request costs more than its bytes: few shared files in place of thirty, and what a learner's
 * pages have no use for in files of its own. A group takes what its files import along, so those for all come first.
 */
const FEW_FILES = {
	groups: [
		{ name: 'framework', priority: 3, test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
		{ name: 'interface', priority: 2, test: isForEverybody, minShareCount: 2 },
		{ name: 'forms', priority: 1, test: FORMS },
		{ name: 'surveys', test: isForSurveys, minShareCount: 2 },
		{ name: 'workshop', test: isForTheWorkshop, minShareCount: 2 },
	],
}

/**
 * What the browser needs in development, known from the start: found only while the first page loads, it would be made
 * then, and the page reloaded under the hands of who is signing in. The server's packages are none of the browser's.
 */
const BROWSER_PACKAGES = ['@conform-to/react', '@conform-to/zod/v4', 'zod']
const SERVER_PACKAGES = ['@node-rs/argon2', 'better-sqlite3', 'drizzle-orm', 'lucia', 'nodemailer', 'pino']

export default defineConfig({
	plugins: isTest ? [] : [tailwindcss(), reactRouter()],
	define: { 'import.meta.env.VITE_BUILD_ID': JSON.stringify(Date.now().toString(36)) },
	build: { target: 'es2022', assetsInlineLimit: 0 },
	optimizeDeps: { include: BROWSER_PACKAGES, exclude: SERVER_PACKAGES },
	environments: { client: { build: { rolldownOptions: { output: { codeSplitting: FEW_FILES } } } } },
	test: {
		// Property tests try hundreds of cases; a busy machine is no fault.
		testTimeout: 30_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'code',
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
					// One platform for all of them: what one file sees written must not be another's.
					fileParallelism: false,
				},
			},
		],
	},
})
