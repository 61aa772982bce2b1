import { createContext, href, type RouterContextProvider, redirect } from 'react-router'
import { env } from '#app/platform/env.server.ts'
import { db } from '#db/database.server.ts'
import { readSession, type SignedIn } from './session.server.ts'
import type { User } from './user.ts'

type Context = Readonly<RouterContextProvider>

/** Who sent this request, or null; set by the root middleware. */
export const signedInContext = createContext<SignedIn | null>(null)

/** Looks the reader up once a request. Returns the cookie line that prolongs the session, when it is due. */
export async function identifyUser(request: Request, context: Context): Promise<string | null> {
	const signedIn = await readSession(db, request.headers.get('Cookie'), { isTls: env().isTls, now: Date.now() })
	context.set(signedInContext, signedIn)
	return signedIn?.renewedCookie ?? null
}

export function optionalUser(context: Context): User | null {
	return context.get(signedInContext)?.user ?? null
}

/** The reader; who is not signed in goes to the sign-in page, and from there back to where they were. */
export function requireUser(context: Context, request: Request): User {
	const user = optionalUser(context)
	if (user) return user
	const returnTo = request.method === 'GET' ? visitedPath(request) : href('/learn')
	throw redirect(`${href('/sign-in')}?${new URLSearchParams({ returnTo })}`)
}

/** The page a request is for; requests for a page's data say so in a suffix and a parameter of their own. */
function visitedPath(request: Request): string {
	const { pathname, searchParams } = new URL(request.url)
	searchParams.delete('_routes')
	const query = searchParams.size > 0 ? `?${searchParams}` : ''
	return pathname.replace(/\.data$/, '') + query
}
