import type { RouterContextProvider } from 'react-router'
import { addressContext } from '#app/platform/request-context.ts'
import type { Client } from './user.ts'

/** Where a request came from. */
export function clientOf(request: Request, context: Readonly<RouterContextProvider>): Client {
	return { address: context.get(addressContext), userAgent: request.headers.get('User-Agent') ?? '' }
}
