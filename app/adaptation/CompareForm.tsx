import { type ReactNode, useId } from 'react'
import { Form } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import type { CompareView, Side } from './compare-view.server.ts'

export type SideName = 'left' | 'right'
export const SIDES: Record<SideName, () => string> = { left: m.compare_first, right: m.compare_second }

type CompareFormProps = {
	view: Pick<CompareView, 'moduleId' | 'documentId' | 'modules' | 'contexts' | 'locales'>
	asked: Record<SideName, Side>
}

/** Which lesson, and whose: by address, so that a comparison can be kept and sent. */
export function CompareForm({ view, asked }: CompareFormProps) {
	return (
		<Form method="get" className="space-y-5 rounded-lg border border-line bg-surface p-5 sm:p-6">
			<Choose name="lesson" label={m.compare_lesson()} value={`${view.moduleId}/${view.documentId}`}>
				{view.modules.map((module) => (
					<optgroup key={module.id} label={module.title}>
						{module.documents.map(({ id, title }) => (
							<option key={id} value={`${module.id}/${id}`}>
								{title}
							</option>
						))}
					</optgroup>
				))}
			</Choose>
			<div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
				{(['left', 'right'] as const).map((side) => (
					<fieldset key={side} className="grid min-w-0 gap-x-4 gap-y-3 sm:grid-cols-2">
						<legend className="mb-2 font-semibold">{SIDES[side]()}</legend>
						<Choose name={side} label={m.compare_context()} value={asked[side].contextId}>
							{view.contexts.map(({ id, name, depth }) => (
								<option key={id} value={id}>
									{'\u2003'.repeat(depth) + name}
								</option>
							))}
						</Choose>
						<Choose name={`${side}-locale`} label={m.provenance_locale()} value={asked[side].locale}>
							{view.locales.map(({ tag, name }) => (
								<option key={tag} value={tag} lang={tag}>
									{name}
								</option>
							))}
						</Choose>
					</fieldset>
				))}
			</div>
			<Button look="primary">{m.compare()}</Button>
		</Form>
	)
}

type ChooseProps = { name: string; label: string; value: string; children: ReactNode }

/** Begins anew when the address says something else. */
function Choose({ name, label, value, children }: ChooseProps) {
	const id = useId()
	return (
		<div className="min-w-0 space-y-1.5">
			<label htmlFor={id} className="block">
				{label}
			</label>
			<select
				key={value}
				id={id}
				name={name}
				defaultValue={value}
				className="block min-h-11 w-full rounded-md border border-edge bg-surface px-3 py-2 text-ink"
			>
				{children}
			</select>
		</div>
	)
}
