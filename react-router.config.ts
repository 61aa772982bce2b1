import type { Config } from '@react-router/dev/config'

export default {
	ssr: true,
	// The one act that runs in the browser is smaller than the headers of a file of its own.
	splitRouteModules: false,
	// One cached manifest instead of a request for each page that a link points to: a poor line pays per request.
	routeDiscovery: { mode: 'initial' },
	// Where a form may come from is decided in one place, `app/middleware.server.ts`, which also knows what a browser says of
	// it and what a proxy in front changes.
	allowedActionOrigins: ['**'],
} satisfies Config
