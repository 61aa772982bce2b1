import { data, href, type RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { citedSources, glossaryTerms } from '#app/curriculum/present-document.ts'
import { ResourcesNav } from '#app/curriculum/ResourcesNav.tsx'
import { SourceList } from '#app/curriculum/SourceList.tsx'
import { TermPopovers } from '#app/curriculum/TermPopovers.tsx'
import { isWide } from '#app/curriculum/template-fields.ts'
import { directionOf } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { keepWhenOffline } from '#app/learning/inline-acts.ts'
import { LessonTools } from '#app/learning/LessonTools.tsx'
import { canUseWorkbook } from '#app/learning/policy.ts'
import { refusalMessage } from '#app/learning/refusal-message.ts'
import { filledIn, saveTemplate } from '#app/learning/save-template.server.ts'
import { TemplateSheet } from '#app/learning/TemplateSheet.tsx'
import { requestedTemplate, savedTemplate } from '#app/learning/toolbox.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import { writeTogether } from '#db/write-together.ts'
import type { Route } from './+types/template'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { template: string } }

/** The template that was asked for, for who asks; every guard of this page is in here. */
function templateFor({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	allow(canUseWorkbook(user, { userId: user.id }))
	const reader = { contextId: user.contextId, locale: context.get(localeContext) }
	return { ...found(requestedTemplate(db, params.template, reader)), user }
}

export function loader({ request, context, params }: Route.LoaderArgs) {
	const { config, document, contextId, user } = templateFor({ request, context, params })
	const main = document.provenance[0]
	const lang = main?.isFallback ? main.locale : undefined
	const { values, version } = savedTemplate(db, user.id, document)
	return {
		title: document.title,
		aim: document.aim,
		segments: document.segments,
		isWide: isWide(document.segments),
		sources: citedSources(config, document),
		terms: glossaryTerms(config, document, contextId),
		lang,
		dir: lang === undefined ? undefined : directionOf(lang),
		values,
		hidden: { version: String(version), requestId: newId() },
	}
}

const Sent = z.object({ version: z.coerce.number().int().min(0), requestId: z.string() })

export async function action({ request, context, params }: Route.ActionArgs) {
	const { document, user } = templateFor({ request, context, params })
	const form = await readForm(request)
	const sent = Sent.safeParse(Object.fromEntries(form))
	if (!sent.success) throw data(null, { status: 400 })
	const { requestId, version } = sent.data
	const given = { learner: user, document, writeId: requestId, form, basedOn: version, now: Date.now() }
	const result = await writeTogether(db, () => saveTemplate(db, given))
	if (result.ok) return redirectWithToast(href('/toolbox/:template', params), 'saved')
	const { text, status } = refusalMessage(result.reason)
	return data({ ok: false as const, error: text, refused: filledIn(document, form) }, { status })
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
	return keepWhenOffline(serverAction)
}

export default function Template({ loaderData, actionData, params }: Route.ComponentProps) {
	const { title, lang, dir, hidden } = loaderData
	const aim = (
		<span lang={lang} dir={dir}>
			{loaderData.aim}
		</span>
	)
	return (
		<>
			<ResourcesNav />
			<Page title={title} intro={aim} width={loaderData.isWide ? 'wide' : 'narrow'}>
				<title>{`${title} · ${m.product_name()}`}</title>
				<LessonTools className="mb-6" label={m.template_reading_in()} />
				<div className="no-print mb-8 max-w-measure">
					<Notice tone="caution">
						<p className="font-semibold">{m.template_not_a_case_file()}</p>
						<p>{m.template_not_a_case_file_text()}</p>
					</Notice>
				</div>
				<TemplateSheet
					key={`${params.template} ${hidden.version}`}
					segments={loaderData.segments}
					values={actionData?.refused ?? loaderData.values}
					hidden={hidden}
					error={actionData?.error ?? null}
					lang={lang}
					dir={dir}
				/>
				<div className="no-print mt-10 max-w-measure">
					<SourceList sources={loaderData.sources} />
				</div>
				<TermPopovers terms={loaderData.terms} />
			</Page>
		</>
	)
}
