import { acceptCompletion, autocompletion, completionKeymap, snippetCompletion } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { completionsAt } from './component-completions.ts'
import type { ComponentSnippet } from './component-snippets.ts'
import type { TextProblem } from './text-problem.ts'

/** What is put in place of a text area where scripts run. It is loaded only by the page that writes texts. */
export type CodeEditor = {
	text: () => string
	/** Puts another text in place, as one step that can be undone. */
	replace: (text: string) => void
	/** Inserts a snippet where the cursor is. */
	insert: (snippet: Pick<ComponentSnippet, 'template' | 'name'>) => void
	insertText: (text: string) => void
	showProblems: (problems: readonly TextProblem[]) => void
	goTo: (position: number) => void
	destroy: () => void
}

type EditorSettings = {
	parent: HTMLElement
	text: string
	isYaml: boolean
	lang: string
	dir: 'ltr' | 'rtl'
	/** Ids of elements that name and describe the editor to a screen reader. */
	labelledBy: string
	describedBy: string
	/** Of the page's content security policy. */
	nonce: string
	snippets: readonly ComponentSnippet[]
	terms: readonly { id: string; term: string }[]
	sources: readonly string[]
	/** Words of the editor's own parts, by their English text. */
	phrases: Record<string, string>
	hint: string
	onChange: (text: string) => void
}

export function openCodeEditor(settings: EditorSettings): CodeEditor {
	const direction = new Compartment()
	const { parent, lang, dir, onChange } = settings
	const view = new EditorView({
		parent,
		state: EditorState.create({
			doc: settings.text,
			extensions: [
				EditorView.cspNonce.of(settings.nonce),
				EditorState.phrases.of(settings.phrases),
				lineNumbers(),
				lintGutter(),
				history(),
				placeholder(settings.hint),
				settings.isYaml ? yaml() : yamlFrontmatter({ content: markdown() }),
				syntaxHighlighting(LOOK_OF_SYNTAX),
				autocompletion({ override: [completionsAt(settings)], icons: false }),
				// Tab goes on to the next control, as everywhere; only an open list of completions takes it.
				keymap.of([
					{ key: 'Tab', run: acceptCompletion },
					...completionKeymap,
					...lintKeymap,
					...historyKeymap,
					...defaultKeymap,
				]),
				EditorView.lineWrapping,
				EditorView.perLineTextDirection.of(true),
				direction.of(EditorView.contentAttributes.of({ lang, dir })),
				EditorView.contentAttributes.of({
					'aria-labelledby': settings.labelledBy,
					'aria-describedby': settings.describedBy,
					spellcheck: 'true',
					// Where it scrolls, the arrows of a keyboard have to reach it.
					tabindex: '0',
				}),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) onChange(update.state.doc.toString())
				}),
				LOOK,
			],
		}),
	})
	const atCursor = () => view.state.selection.main
	return {
		text: () => view.state.doc.toString(),
		replace(text) {
			if (text === view.state.doc.toString()) return
			const head = Math.min(atCursor().head, text.length)
			view.dispatch({
				changes: { from: 0, to: view.state.doc.length, insert: text },
				selection: { anchor: head },
				annotations: Transaction.userEvent.of('merge'),
			})
		},
		insert({ template, name }) {
			const { from, to } = atCursor()
			const completion = snippetCompletion(template, { label: name })
			if (typeof completion.apply === 'function') completion.apply(view, completion, from, to)
			view.focus()
		},
		insertText(text) {
			view.dispatch(view.state.replaceSelection(text))
			view.focus()
		},
		showProblems(problems) {
			const end = view.state.doc.length
			const diagnostics = problems.map(({ from, to, message }) => ({
				from: Math.min(from, end),
				to: Math.min(to, end),
				severity: 'error' as const,
				message,
			}))
			view.dispatch(setDiagnostics(view.state, diagnostics))
		},
		goTo(position) {
			const anchor = Math.min(position, view.state.doc.length)
			view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
			view.focus()
		},
		destroy: () => view.destroy(),
	}
}

const LOOK_OF_SYNTAX = HighlightStyle.define([
	{ tag: tags.heading, fontWeight: '700' },
	{ tag: tags.strong, fontWeight: '700' },
	{ tag: tags.emphasis, fontStyle: 'italic' },
	{ tag: [tags.tagName, tags.angleBracket], color: 'var(--accent)' },
	{ tag: tags.attributeName, color: 'var(--caution)' },
	{ tag: [tags.attributeValue, tags.string], color: 'var(--good)' },
	{ tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--caution)' },
	{ tag: [tags.link, tags.url], color: 'var(--accent)', textDecoration: 'underline' },
	{ tag: [tags.processingInstruction, tags.meta, tags.comment, tags.quote], color: 'var(--muted)' },
])

const LOOK = EditorView.theme({
	'&': { backgroundColor: 'var(--surface)', color: 'var(--ink)', height: '100%' },
	'&.cm-focused, &:focus-within': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
	'.cm-scroller': {
		fontFamily: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
		fontSize: '0.9375rem',
		lineHeight: '1.6',
	},
	'.cm-content': { caretColor: 'var(--ink)', padding: '0.75rem 0' },
	'.cm-content[lang="ar"]': { fontFamily: 'var(--font-sans)', lineHeight: '1.9' },
	'.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
		backgroundColor: 'var(--accent-soft)',
	},
	'.cm-gutters': { backgroundColor: 'var(--sunken)', color: 'var(--muted)', border: 'none' },
	'.cm-tooltip': {
		backgroundColor: 'var(--surface)',
		color: 'var(--ink)',
		border: '1px solid var(--edge)',
		borderRadius: '0.375rem',
	},
	'.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
	'.cm-completionDetail': { fontStyle: 'normal', color: 'inherit', opacity: '0.85' },
	'.cm-diagnostic': { fontFamily: 'var(--font-sans)', padding: '0.5rem 0.75rem' },
	'.cm-diagnostic-error': { borderInlineStart: '4px solid var(--bad)', borderLeft: 'none' },
	// Drawn with text, because the page loads no pictures from data addresses.
	'.cm-lint-marker-error': { content: '"●"', color: 'var(--bad)' },
	'.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)' },
	'.cm-placeholder': { color: 'var(--muted)' },
	'.cm-snippetField': { backgroundColor: 'var(--accent-soft)' },
	'.cm-panels': { backgroundColor: 'var(--sunken)', color: 'var(--ink)' },
})
