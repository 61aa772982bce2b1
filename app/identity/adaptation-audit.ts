import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'

type Detail = Record<string, string | number | boolean | string[]>
type Entry = { action: string; actor: string; subject: string; detail: Detail }

/** What an entry about adapting texts says; null for an entry about something else. Contexts and files are named by their ids. */
export function adaptationAuditSentence({ action, actor, subject, detail }: Entry): string | null {
	const context = said(detail.context)
	const file = { actor, context, path: said(detail.path) }
	switch (action) {
		case 'context-granted':
			return m.audit_context_granted({ actor, subject, context })
		case 'context-grant-revoked':
			return m.audit_context_grant_revoked({ actor, subject, context })
		case 'draft-started':
			return m.audit_draft_started(file)
		case 'draft-discarded':
			return m.audit_draft_discarded(file)
		case 'revision-submitted':
			return m.audit_revision_submitted(file)
		case 'submission-recalled':
			return m.audit_submission_recalled(file)
		case 'changes-requested':
			return m.audit_changes_requested(file)
		case 'revision-published':
			return m.audit_revision_published({ ...file, number: said(detail.number) })
		case 'revision-taken-back':
			return m.audit_revision_taken_back({ ...file, number: said(detail.number) })
		case 'adaptation-withdrawn':
			return m.audit_adaptation_withdrawn(file)
		case 'text-settled':
			return m.audit_text_settled(file)
		case 'staleness-told':
			return m.audit_staleness_told({ subject, context, path: file.path })
		case 'context-created':
			return m.audit_context_created({ actor, context })
		case 'locale-added':
			return m.audit_locale_added({ actor, context, locale: said(detail.locale) })
		case 'layer-imported':
			return m.audit_layer_imported({ actor, context })
		case 'layer-exported':
			return m.audit_layer_exported({ actor, context })
		case 'setting-changed':
			return m.audit_setting_changed({ actor, setting: said(detail.setting), value: said(detail.value) })
		case 'image-uploaded':
			return m.audit_image_uploaded({ actor, context })
		default:
			return null
	}
}

function said(value: Detail[string] | undefined): string {
	return value === undefined ? '' : isolated(String(value))
}
