import fc from 'fast-check'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { expect, test } from 'vitest'
import { createHandler } from './handle-request.ts'

const PATHS = [
	'learn',
	'learn/:module',
	'learn/:module/assessment',
	'learn/:module/:lesson',
	'cohorts/:cohort',
	':any/x',
	'*',
]

/** Routes that tell by which of them, and with which parameters, a request was answered. */
function buildOf(paths: readonly string[]): ServerBuild {
	const tell = (id: string) => ({ loader: ({ params }: { params: unknown }) => Response.json({ id, params }) })
	const routes = paths.map((path) => ({ id: path, parentId: 'root', path, module: tell(path) }))
	const home = { id: 'home', parentId: 'root', index: true, module: tell('home') }
	const root = { id: 'root', path: '', module: { default: () => null } }
	const all = [root, home, ...routes]
	return {
		entry: { module: { default: () => new Response('a page') } },
		routes: Object.fromEntries(all.map((route) => [route.id, route])),
		assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
		basename: '/',
		publicPath: '/',
		assetsBuildDirectory: '',
		future: {},
		ssr: true,
		isSpaMode: false,
		prerender: [],
		routeDiscovery: { mode: 'initial' },
	} as unknown as ServerBuild
}

const part = fc.constantFrom(
	'learn',
	'LEARN',
	'cohorts',
	'l%65arn',
	'x',
	'',
	'assessment',
	'learn.data',
	'_root.data',
	'é',
	'*',
)
const address = fc
	.tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('', '/', '?a=/cohorts', '.data'))
	.map(([parts, end]) => `http://site.example/${parts.join('/')}${end}`)

test('an address is answered by the same route, whether the router knows one area or all', async () => {
	const build = buildOf(PATHS)
	const [handle, handleAny] = [createHandler(build), createRequestHandler(build, 'production')]
	const said = async (response: Response) => [response.status, await response.text()]
	await fc.assert(
		fc.asyncProperty(address, async (url) => {
			expect(await said(await handle(new Request(url)))).toEqual(await said(await handleAny(new Request(url))))
		}),
		{ numRuns: 500 },
	)
})
