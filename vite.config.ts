import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'

const isTest = process.env.VITEST === 'true'

/** On a poor line every request costs more than its bytes: two shared files in place of thirty. */
const FEW_FILES = {
	groups: [
		{ name: 'framework', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
		{ name: 'interface', test: /app[\\/](ui|i18n|learning|assessment|curriculum)[\\/]/, minShareCount: 2 },
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
