import { href } from 'react-router'
import { LibrarySection } from '#app/curriculum/LibrarySection.tsx'
import { FURTHER } from '#app/curriculum/library-sections.ts'
import { ResourcesNav } from '#app/curriculum/ResourcesNav.tsx'
import { sourceLibrary } from '#app/curriculum/source-library.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canTakeModules } from '#app/learning/policy.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { FilterForm, FilterSelect } from '#app/ui/FilterForm.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/library'

export function loader({ request, context, url }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	const reader = { locale: context.get(localeContext), contextId: user.contextId }
	const asked = { section: url.searchParams.get('module'), language: url.searchParams.get('language') }
	return sourceLibrary(db, reader, asked)
}

export default function Library({ loaderData: library }: Route.ComponentProps) {
	const isFiltered = library.section !== null || library.language !== null
	const modules = library.modules.map(({ id, title }) => ({ value: id, label: title }))
	return (
		<>
			<ResourcesNav />
			<Page title={m.library()} intro={m.library_intro()}>
				<title>{`${m.library()} · ${m.product_name()}`}</title>
				<FilterForm isSearch={false} isFiltered={isFiltered} clear={href('/library')}>
					<FilterSelect
						name="module"
						label={m.library_section()}
						value={library.section}
						any={m.library_any_section()}
						options={[...modules, { value: FURTHER, label: m.library_further() }]}
					/>
					<FilterSelect
						name="language"
						label={m.library_language()}
						value={library.language}
						any={m.library_any_language()}
						options={library.languages.map(({ tag, name }) => ({ value: tag, label: name }))}
					/>
				</FilterForm>
				{library.sections.length === 0 ? (
					<EmptyState title={m.library_none()}>{m.library_none_text()}</EmptyState>
				) : (
					library.sections.map(({ moduleId, title, sources }) => (
						<LibrarySection
							key={moduleId}
							moduleId={moduleId}
							title={title ?? m.library_further()}
							sources={sources}
							isOpen={isFiltered}
						/>
					))
				)}
			</Page>
		</>
	)
}
