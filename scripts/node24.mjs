// `node scripts/node24.mjs scripts/start.ts …`: runs a script of ours from any Node, 18 or newer, with nothing installed.

import { launch } from './bootstrap/launch.mjs'
import { stopWith } from './bootstrap/progress.mjs'

const [script, ...args] = process.argv.slice(2)

try {
	if (!script) throw new Error('Usage: node scripts/node24.mjs SCRIPT [ARGUMENT…]')
	process.exitCode = await launch(script, args)
} catch (error) {
	stopWith(error)
}
