import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives the system back what loading the programme took: Node's linking of some hundred modules that import each other
 * in circles leaves 150 MB of garbage, and V8 keeps that room for as long as nothing else asks for it.
 */
export function giveBackMemory(): void {
	setFlagsFromString('--expose-gc')
	const collect: NodeJS.GCFunction = runInNewContext('gc')
	collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
