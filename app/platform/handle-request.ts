import { createRequestHandler, type ServerBuild } from 'react-router'

type Handle = (request: Request) => Promise<Response>
type Routes = ServerBuild['routes']
type Route = Routes[string]

/**
 * Answers requests with the app as it was built. The router tries its routes one after another, twice for each request;
 * so one router is made for each area of the site, that is for each first part of an address, which knows of that area
 * alone. What is in no area, or written unusually, goes to a router that knows everything.
 */
export function createHandler(build: ServerBuild): Handle {
	const handleAny = createRequestHandler(build, 'production')
	const inArea = new Map(
		[...areasOf(build.routes)].map(([area, routes]) => [
			area,
			createRequestHandler({ ...build, routes }, 'production') as Handle,
		]),
	)
	return (request) => (inArea.get(areaOfAddress(request.url)) ?? handleAny)(request)
}

/** The routes of each area, with those that are in none and the ones that hold them. */
function areasOf(routes: Routes): Map<string, Routes> {
	const all = Object.values(routes).filter((route) => route !== undefined)
	const areas = new Set(all.map((route) => areaOfRoute(route, routes)).filter((area) => area !== null))
	return new Map(
		[...areas].map((area) => {
			const known = all.filter((route) => [area, null].includes(areaOfRoute(route, routes)))
			return [area, Object.fromEntries(known.map((route) => [route.id, route]))]
		}),
	)
}

/** The first part of a route's address, or null where it has none or where it may be anything. */
function areaOfRoute(route: Route, routes: Routes): string | null {
	const parent = route?.parentId === undefined ? undefined : routes[route.parentId]
	const above = parent ? areaOfRoute(parent, routes) : null
	const [first = ''] = route?.path?.split('/') ?? []
	return above ?? (/^[\w-]+$/.test(first) ? first : null)
}

function areaOfAddress(url: string): string {
	return /^\/([\w-]+)(?=\/|\.data$|$)/.exec(new URL(url).pathname)?.[1] ?? ''
}
