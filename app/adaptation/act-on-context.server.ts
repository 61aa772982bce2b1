import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { Compiler } from '#app/curriculum/compiler.ts'
import type { Fault } from '#app/curriculum/fault.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { addLocale } from './add-locale.server.ts'
import { contextForm, LessonForm, LocaleForm } from './context-forms.ts'
import { createContext } from './create-context.server.ts'
import { addLesson } from './lesson-changes.server.ts'
import { refusalMessage } from './refusal-message.ts'
import { TermForm } from './term-form.ts'
import { changeTerm } from './terms-view.server.ts'

type ActOnContext = Act & { form: FormData; contextId: string }
type Compiling = { compiler: Compiler }

/** A form that is shown again with what was typed. */
export type RefusedForm = { ok: false; reply: SubmissionResult; status: number }

/** Below `contextId`; at the top where that is null. */
export async function makeContext(
	db: Database,
	{ form, contextId, compiler, ...act }: Omit<ActOnContext, 'contextId'> & Compiling & { contextId: string | null },
): Promise<{ ok: true; contextId: string } | RefusedForm> {
	const submission = parseWithZod(form, { schema: contextForm(contextId) })
	if (submission.status !== 'success') return notValid(submission)
	const result = await createContext(db, { ...submission.value, compiler, ...act })
	if (result.ok) return { ok: true, contextId: submission.value.id }
	return refused(submission, result, { 'context-taken': 'id' })
}

export async function makeLocale(
	db: Database,
	{ form, contextId, compiler, ...act }: ActOnContext & Compiling,
): Promise<{ ok: true } | RefusedForm> {
	const submission = parseWithZod(form, { schema: LocaleForm })
	if (submission.status !== 'success') return notValid(submission)
	const result = await addLocale(db, { ...submission.value, contextId, compiler, ...act })
	return result.ok ? result : refused(submission, result, { 'locale-taken': 'tag', 'unknown-locale': 'fallback' })
}

/** Returns the path of the text to write. */
export function makeLesson(
	db: Database,
	{ form, contextId, moduleId, ...act }: ActOnContext & { moduleId: string },
): { ok: true; path: string } | RefusedForm {
	const submission = parseWithZod(form, { schema: LessonForm })
	if (submission.status !== 'success') return notValid(submission)
	const result = addLesson(db, { ...submission.value, contextId, moduleId, ...act })
	return result.ok ? result : refused(submission, result, { 'lesson-taken': 'id' })
}

export function keepTerm(
	db: Database,
	{ form, contextId, tag, termId, ...act }: ActOnContext & { tag: string; termId: string },
): { ok: true } | RefusedForm {
	const submission = parseWithZod(form, { schema: TermForm })
	if (submission.status !== 'success') return notValid(submission)
	const result = changeTerm(db, { ...submission.value, contextId, tag, termId, ...act })
	return result.ok ? { ok: true } : refused(submission, result, {})
}

type Submitted = {
	reply: (faults?: { formErrors?: string[]; fieldErrors?: Record<string, string[]> }) => SubmissionResult
}

function notValid(submission: Submitted): RefusedForm {
	return { ok: false, reply: submission.reply(), status: 400 }
}

/** @param fields the field that each reason is about; the others concern the form as a whole */
function refused(
	submission: Submitted,
	{ reason, faults = [] }: { reason: string; faults?: Fault[] },
	fields: Record<string, string>,
): RefusedForm {
	const { text, status } = refusalMessage(reason)
	const field = fields[reason]
	const said = [text, ...faults.map(({ message }) => message)]
	const reply = submission.reply(field ? { fieldErrors: { [field]: said } } : { formErrors: said })
	return { ok: false, reply, status }
}
