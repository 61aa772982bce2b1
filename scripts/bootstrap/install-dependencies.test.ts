import { expect, test } from 'vitest'
import { isInstalled } from './install-dependencies.mjs'

const elsewhere = process.platform === 'win32' ? 'linux' : 'win32'
const wanted = {
	'': {},
	'node_modules/react': { version: '19.3.1' },
	'node_modules/binary-elsewhere': { version: '1.0.0', optional: true, os: [elsewhere] },
	'node_modules/binary-here': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
}
const installed = {
	'node_modules/react': { version: '19.3.1' },
	'node_modules/binary-here': { version: '1.0.0' },
}

test('what is installed as locked need not be installed again, binaries of other platforms aside', () => {
	expect(isInstalled(wanted, installed)).toBe(true)
})

test.each([
	['nothing was installed', null],
	['a package is missing', { 'node_modules/binary-here': { version: '1.0.0' } }],
	['a package has another version', { ...installed, 'node_modules/react': { version: '19.3.0' } }],
	["this platform's binary is missing", { 'node_modules/react': { version: '19.3.1' } }],
])('packages are installed when %s', (_when, found) => {
	expect(isInstalled(wanted, found)).toBe(false)
})
