import { href } from 'react-router'
import { allModules } from '#app/curriculum/all-modules.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { localised } from '#app/curriculum/localised.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { optionalUser } from '#app/identity/current-user.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/home'

export function loader({ context }: Route.LoaderArgs) {
	const locale = context.get(localeContext)
	const { curriculum } = currentCurriculum(db)
	return {
		title: localised(curriculum.title, locale),
		summary: localised(curriculum.summary, locale),
		modules: allModules(db, { locale, contextId: null }).map(({ module, welcome }) => ({
			id: module.id,
			title: welcome.title,
			summary: welcome.summary,
		})),
		isSignedIn: optionalUser(context) !== null,
	}
}

export default function Home({ loaderData }: Route.ComponentProps) {
	const { title, summary, modules, isSignedIn } = loaderData
	return (
		<>
			<title>{title}</title>
			<meta name="description" content={summary} />
			<div className="mx-auto max-w-6xl px-4 sm:px-6">
				<section className="grid items-center gap-10 py-12 sm:py-20 lg:grid-cols-[3fr_2fr]">
					<div>
						<p className="font-semibold text-accent">{title}</p>
						<h1 className="mt-3 font-bold text-4xl sm:text-5xl">{m.home_title()}</h1>
						<p className="mt-6 max-w-measure text-lg text-muted">{summary}</p>
						<div className="mt-8 flex flex-wrap items-center gap-4">
							<ButtonLink look="primary" to={isSignedIn ? href('/learn') : href('/sign-in')} className="px-6 text-lg">
								{isSignedIn ? m.home_continue() : m.sign_in()}
							</ButtonLink>
							{isSignedIn ? null : <p className="max-w-xs text-muted text-sm">{m.home_invited()}</p>}
						</div>
					</div>
					<Pathways />
				</section>
				<section aria-labelledby="modules" className="border-line border-t py-10">
					<h2 id="modules" className="font-bold text-2xl">
						{m.home_modules()}
					</h2>
					<ol className="mt-6 grid gap-6 sm:grid-cols-2">
						{modules.map((module, index) => (
							<li key={module.id} className="rounded-lg border border-line bg-surface p-6">
								<p className="text-muted text-sm">{m.module_number({ number: formatNumber(index) })}</p>
								<h3 className="mt-1 font-semibold text-xl">{module.title}</h3>
								<p className="mt-2 text-muted">{module.summary}</p>
							</li>
						))}
					</ol>
				</section>
				<section className="grid gap-8 border-line border-t py-10 sm:grid-cols-3">
					<Assurance title={m.home_languages()} text={m.home_languages_text()} />
					<Assurance title={m.home_line()} text={m.home_line_text()} />
					<Assurance title={m.home_private()} text={m.home_private_text()} />
				</section>
			</div>
		</>
	)
}

function Assurance({ title, text }: { title: string; text: string }) {
	return (
		<div>
			<h2 className="font-semibold text-lg">{title}</h2>
			<p className="mt-1 text-muted">{text}</p>
		</div>
	)
}

/** Several actors, one route, one person at its end. */
function Pathways() {
	return (
		<svg viewBox="0 0 320 260" className="mirror hidden w-full text-accent lg:block" aria-hidden="true">
			<g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" opacity="0.55">
				<path d="M30 30C130 30 110 130 190 130" />
				<path d="M30 95C110 95 120 130 190 130" />
				<path d="M30 165C110 165 120 130 190 130" />
				<path d="M30 230C130 230 110 130 190 130" />
			</g>
			<path d="M190 130H286" fill="none" stroke="currentColor" strokeWidth="5" strokeLinecap="round" />
			<g className="fill-surface" stroke="currentColor" strokeWidth="3">
				<circle cx="30" cy="30" r="12" />
				<circle cx="30" cy="95" r="12" />
				<circle cx="30" cy="165" r="12" />
				<circle cx="30" cy="230" r="12" />
			</g>
			<circle cx="190" cy="130" r="17" className="fill-accent-soft" stroke="currentColor" strokeWidth="3" />
			<circle cx="290" cy="130" r="20" fill="currentColor" />
		</svg>
	)
}
