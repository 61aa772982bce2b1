import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { m } from '#app/i18n/messages.ts'
import type { CodeEditor as EditorHandle } from './code-editor-view.ts'
import type { ComponentSnippet } from './component-snippets.ts'
import type { TextProblem } from './text-problem.ts'

type CodeEditorProps = {
	id: string
	name: string
	defaultValue: string
	isYaml: boolean
	lang: string
	dir: 'ltr' | 'rtl'
	labelledBy: string
	describedBy: string
	snippets: readonly ComponentSnippet[]
	terms: readonly { id: string; term: string }[]
	sources: readonly string[]
	problems: readonly TextProblem[]
	onChange: (text: string) => void
	handle: Ref<EditorHandle | null>
}

/**
 * A text area, and where scripts run an editor in its place. The text area stays in the form and always holds the text,
 * so that sending the form is the same with and without, and a script that fails to load costs nothing but comfort.
 */
export function CodeEditor(props: CodeEditorProps) {
	const { id, name, defaultValue, lang, dir, problems, handle } = props
	const area = useRef<HTMLTextAreaElement>(null)
	const place = useRef<HTMLDivElement>(null)
	const latest = useRef(props)
	latest.current = props
	const [editor, setEditor] = useState<EditorHandle | null>(null)

	useEffect(() => {
		let isGone = false
		let opened: EditorHandle | null = null
		void import('./code-editor-view.ts').then(({ openCodeEditor }) => {
			if (isGone || !area.current || !place.current) return
			const hadFocus = document.activeElement === area.current
			opened = openCodeEditor({
				...latest.current,
				parent: place.current,
				text: area.current.value,
				phrases: editorPhrases(),
				nonce: pageNonce(),
				hint: m.editor_hint(),
				onChange(text) {
					if (area.current) area.current.value = text
					latest.current.onChange(text)
				},
			})
			setEditor(opened)
			if (hadFocus) opened.goTo(0)
		})
		return () => {
			isGone = true
			opened?.destroy()
		}
	}, [])

	useEffect(() => editor?.showProblems(problems), [editor, problems])
	useImperativeHandle<EditorHandle | null, EditorHandle | null>(handle, () => editor, [editor])

	return (
		<>
			<textarea
				ref={area}
				id={id}
				name={name}
				defaultValue={defaultValue}
				lang={lang}
				dir={dir}
				rows={24}
				spellCheck
				hidden={editor !== null}
				aria-labelledby={props.labelledBy}
				aria-describedby={props.describedBy}
				onChange={(event) => props.onChange(event.currentTarget.value)}
				className="block w-full rounded-md border border-edge bg-surface px-3 py-2 font-mono text-[0.9375rem]"
			/>
			<div ref={place} hidden={editor === null} className="h-[55dvh] overflow-hidden rounded-md border border-edge" />
		</>
	)
}

/** Of the document that the browser loaded: its policy holds however many pages were followed since. */
function pageNonce(): string {
	return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}

/** The words the editor itself says, to the eye and to a screen reader. */
function editorPhrases(): Record<string, string> {
	return {
		'Control character': m.editor_phrase_control(),
		Completions: m.editor_phrase_completions(),
		Diagnostics: m.editor_problems(),
		'No diagnostics': m.editor_no_problems(),
		'Go to line': m.editor_phrase_line(),
		go: m.editor_phrase_go(),
		close: m.editor_phrase_close(),
	}
}
