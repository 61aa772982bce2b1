import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Refusal } from '../bootstrap/progress.mjs'
import { runProcess } from '../processes.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const APT_LIMIT_MS = 10 * 60_000

/** The system's Chromium; installed from Debian's packages where it is missing and we may. */
export async function findChromium(say: (text: string) => void): Promise<string> {
	const found = installedChromium()
	if (found) return found
	if (process.getuid?.() !== 0 || !onPath('apt-get')) {
		throw new Refusal(
			'No Chromium was found. Install it (Debian: `sudo apt-get install chromium`), or set CHROMIUM_PATH to its program.',
		)
	}
	say('Installing Chromium with apt-get; this takes a minute or two.\n')
	// The fonts make Arabic readable in what the tests photograph.
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']]) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		const { code, output } = await runProcess('apt-get', args, { env, limitMs: APT_LIMIT_MS })
		if (code !== 0)
			throw new Refusal(`apt-get ${args[0]} failed:\n${output.trimEnd().split('\n').slice(-15).join('\n')}`)
	}
	const installed = installedChromium()
	if (!installed) throw new Refusal('apt-get installed Chromium, but no program of that name was found.')
	return installed
}

function installedChromium(): string | undefined {
	const chosen = process.env.CHROMIUM_PATH
	if (chosen) return chosen
	return NAMES.map(onPath).find((path) => path !== undefined)
}

function onPath(name: string): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter)
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
