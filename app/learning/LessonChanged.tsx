import { Form } from 'react-router'
import { DifferenceView } from '#app/curriculum/DifferenceView.tsx'
import type { Difference } from '#app/curriculum/difference.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'

/** Tells who had finished a lesson that it reads otherwise now, and what changed; what they reached stays. */
export function LessonChanged({ change, locale }: { change: Difference; locale: string }) {
	return (
		<section
			aria-label={m.lesson_changed()}
			className="no-print mb-8 max-w-measure rounded-md border-caution border-s-4 bg-caution-soft px-4 py-3"
		>
			<p className="font-semibold">{m.lesson_changed()}</p>
			<p>{m.lesson_changed_text()}</p>
			<details className="mt-2">
				<summary className="min-h-11 py-2 font-semibold">{m.lesson_changed_what()}</summary>
				<div className="rounded-md bg-surface p-4">
					<DifferenceView difference={change} locale={locale} />
				</div>
			</details>
			<Form method="post" className="mt-3">
				<input type="hidden" name="intent" value="seen" />
				<Button>{m.lesson_changed_seen()}</Button>
			</Form>
		</section>
	)
}
