// `npm test`: as any other script, but where nothing can be run at all, that too is counted.

import { launch } from './bootstrap/launch.mjs'
import { stopWith } from './bootstrap/progress.mjs'

try {
	process.exitCode = await launch('scripts/test.ts', process.argv.slice(2))
} catch (error) {
	process.on('exit', () => console.log('\n0 passed, 1 failed'))
	stopWith(error)
}
