import { type ReactNode, useEffect, useRef } from 'react'
import { Form } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { useIsScripted } from '#app/ui/use-is-scripted.ts'
import { CodeEditor } from './CodeEditor.tsx'
import type { CodeEditor as EditorHandle } from './code-editor-view.ts'
import type { ComponentSnippet } from './component-snippets.ts'
import { DraftStatus } from './DraftStatus.tsx'
import { ProblemList } from './ProblemList.tsx'
import { SnippetMenu } from './SnippetMenu.tsx'
import { type TextBelow, TextBelowPane } from './TextBelowPane.tsx'
import { textProblem } from './text-problem.ts'
import { useDraft } from './use-draft.ts'
import { type DraftPreview, usePreview } from './use-preview.ts'

/** Scrolls by itself, so that what is underneath and what readers see stay beside the text that is written. */
const BESIDE = 'lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto lg:p-1'

type EditorPageProps<Text> = {
	draft: { text: string; version: number; savedAt: number }
	isYaml: boolean
	/** The language of the text and how it runs. */
	lang: string
	dir: 'ltr' | 'rtl'
	guidance: string | null
	below: TextBelow | null
	preview: DraftPreview<Text>
	renderText: (text: Text) => ReactNode
	snippets: readonly ComponentSnippet[]
	terms: readonly { id: string; term: string }[]
	sources: readonly string[]
	/** A form of its own for pictures; with scripts it gives the markup to insert at the cursor. */
	pictures: (insert: (markup: string) => void) => ReactNode
}

/** What is underneath, the text being written, and what its readers will see, beside each other. */
export function EditorPage<Text>(props: EditorPageProps<Text>) {
	const { draft: loaded, lang, dir, below, guidance } = props
	const { draft, isUnsaved, type } = useDraft(loaded)
	const { preview, isRenewing } = usePreview(props.preview, draft.text)
	const editor = useRef<EditorHandle>(null)
	const isScripted = useIsScripted()
	const problems = preview.faults.map((fault) => textProblem(draft.text, fault))

	// A merged text comes from outside; what was typed since is already in it, or is sent again.
	useEffect(() => {
		if (!isUnsaved) editor.current?.replace(draft.text)
	}, [draft.text, isUnsaved])

	return (
		<div className="grid gap-6 lg:grid-cols-2">
			<section aria-labelledby="text-label" className="min-w-0 space-y-3">
				<div className="flex flex-wrap items-baseline justify-between gap-x-4">
					<h2 id="text-label" className="font-semibold text-xl">
						{m.editor_text()}
					</h2>
					<DraftStatus draft={draft} isUnsaved={isUnsaved} savedAt={loaded.savedAt} />
				</div>
				{guidance ? (
					<Notice>
						<p className="font-semibold">{m.editor_guidance()}</p>
						<p>{guidance}</p>
					</Notice>
				) : null}
				<Form method="post" encType="multipart/form-data" className="space-y-3" id="text-form">
					<input type="hidden" name="version" value={draft.saved.version} />
					<CodeEditor
						id="text"
						name="text"
						defaultValue={loaded.text}
						isYaml={props.isYaml}
						lang={lang}
						dir={dir}
						labelledBy="text-label"
						describedBy="text-help"
						snippets={props.snippets}
						terms={props.terms}
						sources={props.sources}
						problems={problems}
						onChange={type}
						handle={editor}
					/>
					<p id="text-help" className="text-muted text-sm">
						{isScripted ? m.editor_help_scripted() : m.editor_help()}
					</p>
					<Button name="intent" value="save">
						{isScripted ? m.editor_save() : m.editor_save_and_preview()}
					</Button>
				</Form>
				<ProblemList
					faults={preview.faults}
					onGo={isScripted ? (index) => editor.current?.goTo(problems[index]?.from ?? 0) : null}
				/>
				{props.isYaml ? null : (
					<>
						{isScripted ? (
							<SnippetMenu snippets={props.snippets} onInsert={(snippet) => editor.current?.insert(snippet)} />
						) : null}
						{props.pictures((markup) => editor.current?.insertText(markup))}
					</>
				)}
			</section>

			<div className={`min-w-0 space-y-6 ${below ? BESIDE : ''}`}>
				{below?.isTranslated ? <TextBelowPane below={below} /> : null}
				<section aria-labelledby="preview-label" className="min-w-0 space-y-3">
					<div className="flex flex-wrap items-baseline justify-between gap-x-4">
						<h2 id="preview-label" className="font-semibold text-xl">
							{m.editor_preview()}
						</h2>
						<p className="text-muted text-sm" aria-live="polite">
							{isRenewing ? m.editor_preview_renewing() : ''}
						</p>
					</div>
					<div className="rounded-md border border-line bg-paper p-4 sm:p-6">
						{preview.text === null || preview.isEarlier ? (
							<p className="mb-4 text-muted">
								{preview.faults.length > 0 ? m.editor_preview_faulty() : m.editor_preview_none()}
							</p>
						) : null}
						{preview.text === null ? null : props.renderText(preview.text)}
					</div>
				</section>
				{below && !below.isTranslated ? <TextBelowPane below={below} /> : null}
			</div>
		</div>
	)
}
