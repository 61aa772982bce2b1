import { defineConfig } from '@playwright/test'

// What Chromium would ask of its maker's servers fails on a closed network, many times over.
const QUIET = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
]

/** Begun last, they would be waited for by everything else. */
const LONG = ['**/restart.spec.ts', '**/adaptation.spec.ts', '**/cohort.spec.ts']

/** Journeys through the real thing: `npm start`'s own server, on a database of its own, in the system's Chromium. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	globalSetup: './platform/start-platform.ts',
	workers: 2,
	fullyParallel: true,
	forbidOnly: process.env.CI !== undefined,
	retries: 0,
	// A busy machine is no fault.
	timeout: 300_000,
	globalTimeout: 30 * 60_000,
	expect: { timeout: 30_000 },
	projects: [
		{ name: 'long', testMatch: LONG },
		{ name: 'others', testIgnore: LONG },
	],
	use: {
		baseURL: process.env.E2E_ORIGIN ?? '',
		browserName: 'chromium',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
			args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET,
		},
		screenshot: 'only-on-failure',
	},
})
