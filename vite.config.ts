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

export default defineConfig({
	plugins: isTest ? [] : [tailwindcss(), reactRouter()],
	define: { 'import.meta.env.VITE_BUILD_ID': JSON.stringify(Date.now().toString(36)) },
	build: { target: 'es2022', assetsInlineLimit: 0 },
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
