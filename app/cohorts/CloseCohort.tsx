import { Form } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'

/** Closing a cohort, and opening it again. */
export function CloseCohort({ name, isClosed }: { name: string; isClosed: boolean }) {
	return (
		<section className="mt-12 max-w-measure border-line border-t pt-8">
			<h2 className="font-semibold text-xl">{isClosed ? m.cohort_reopen() : m.cohort_close()}</h2>
			<p className="mt-1 mb-4 text-muted">{isClosed ? m.cohort_reopen_text() : m.cohort_close_text()}</p>
			{isClosed ? (
				<Form method="post">
					<input type="hidden" name="intent" value="reopen" />
					<Button>{m.cohort_reopen()}</Button>
				</Form>
			) : (
				<Confirm
					label={m.cohort_close()}
					question={m.cohort_close_question({ cohort: isolated(name) })}
					confirm={m.cohort_close_confirm()}
					fields={{ intent: 'close' }}
				/>
			)}
		</section>
	)
}
