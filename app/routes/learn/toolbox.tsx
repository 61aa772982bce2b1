import { href } from 'react-router'
import { ResourcesNav } from '#app/curriculum/ResourcesNav.tsx'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { FilledTemplateLine } from '#app/learning/FilledTemplateLine.tsx'
import { canUseWorkbook } from '#app/learning/policy.ts'
import { toolbox } from '#app/learning/toolbox.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Card, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/toolbox'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canUseWorkbook(user, { userId: user.id }))
	return { templates: toolbox(db, { ...user, locale: context.get(localeContext) }) }
}

export default function Toolbox({ loaderData }: Route.ComponentProps) {
	return (
		<>
			<ResourcesNav />
			<Page title={m.toolbox()} intro={m.toolbox_intro()}>
				<title>{`${m.toolbox()} · ${m.product_name()}`}</title>
				<ul className="space-y-4">
					{loaderData.templates.map((template) => (
						<li key={template.name}>
							<Card>
								<h2 className="font-semibold text-xl">
									<Link
										to={href('/toolbox/:template', { template: template.name })}
										className="link inline-flex min-h-11 items-center"
									>
										{template.title}
									</Link>
								</h2>
								<p className="mt-1 text-muted">{template.aim}</p>
								{template.saved ? <FilledTemplateLine saved={template.saved} /> : null}
								{template.lessons.length > 0 ? (
									<div className="mt-2 flex flex-wrap items-center gap-x-4 text-sm">
										<span className="text-muted">{m.toolbox_used_in()}</span>
										{template.lessons.map(({ moduleId, id, title }) => (
											<Link
												key={`${moduleId}/${id}`}
												to={href('/learn/:module/:lesson', { module: moduleId, lesson: id })}
												className="link inline-flex min-h-11 items-center"
											>
												{title}
											</Link>
										))}
									</div>
								) : null}
							</Card>
						</li>
					))}
				</ul>
			</Page>
		</>
	)
}
