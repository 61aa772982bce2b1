import { createContext, type MiddlewareFunction, type RouterContextProvider } from 'react-router'
import { answerWithTag, type Shown } from './etag.server.ts'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: object; url: URL }

/**
 * A page whose every difference is worked out before anything is rendered: where its reader holds it already, or where
 * it was drawn for somebody who sees the same, that is all the work there is.
 *
 * @param work every guard of the page, and what it shows; it is no visit where a form that was refused shows the page again
 * @param shownIn what of it can be seen
 * @returns the route's middleware; and `worked`, for its loader: what the middleware worked out, or, after a form that
 * was refused, what it would work out now
 */
export function shownPage<Args extends Asked, Worked>(
	work: (asked: Args, isVisit: boolean) => Worked | Promise<Worked>,
	shownIn: (worked: Worked) => Shown,
) {
	const workedContext = createContext<{ worked: Worked } | null>(null)
	const showWhatChanged: MiddlewareFunction<Response> = async (asked, next) => {
		if (asked.request.method !== 'GET') return next()
		const worked = await work(asked as unknown as Args, true)
		asked.context.set(workedContext, { worked })
		return answerWithTag(asked.request, asked.context, shownIn(worked), next)
	}
	return {
		middleware: [showWhatChanged],
		worked: async (asked: Args): Promise<Worked> =>
			asked.context.get(workedContext)?.worked ?? (await work(asked, false)),
	}
}
