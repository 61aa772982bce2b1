import { Form } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { FilterForm, FilterText } from '#app/ui/FilterForm.tsx'

type Trainer = { id: string; displayName: string }

type TrainersSectionProps = {
	trainers: Trainer[]
	/** What was searched for, and who was found that is none of them yet. */
	search: string
	found: (Trainer & { identifier: string })[]
	mayChange: boolean
	clear: string
}

/** Who runs a cohort; the last of them cannot leave. */
export function TrainersSection({ trainers, search, found, mayChange, clear }: TrainersSectionProps) {
	const mayRemove = mayChange && trainers.length > 1
	return (
		<section aria-labelledby="trainers" id="trainers-section" className="mt-12 max-w-measure border-line border-t pt-8">
			<h2 id="trainers" className="font-semibold text-xl">
				{m.cohort_trainers()}
			</h2>
			<p className="mt-1 mb-4 text-muted">{m.cohort_trainers_text()}</p>
			<ul className="mb-6 divide-y divide-line border-line border-y">
				{trainers.map(({ id, displayName }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
						<bdi className="font-medium">{displayName}</bdi>
						{mayRemove ? (
							<Confirm
								label={m.cohort_trainer_remove()}
								about={displayName}
								question={m.cohort_trainer_remove_question({ name: isolated(displayName) })}
								confirm={m.cohort_trainer_remove_confirm()}
								fields={{ intent: 'remove-trainer', trainer: id }}
							/>
						) : null}
					</li>
				))}
			</ul>
			{mayChange ? (
				<>
					<FilterForm isFiltered={search !== ''} clear={clear}>
						<FilterText name="trainer" label={m.cohort_trainer_search()} value={search} />
					</FilterForm>
					{found.length > 0 ? (
						<Form method="post">
							<input type="hidden" name="intent" value="add-trainer" />
							<ul className="divide-y divide-line border-line border-y">
								{found.map(({ id, displayName, identifier }) => (
									<li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
										<span>
											<bdi>{displayName}</bdi>
											<bdi className="block text-muted text-sm">{identifier}</bdi>
										</span>
										<Button name="trainer" value={id}>
											{m.cohort_trainer_add()}
											<span className="sr-only">: {displayName}</span>
										</Button>
									</li>
								))}
							</ul>
						</Form>
					) : null}
					{search !== '' && found.length === 0 ? <p>{m.cohort_trainer_none_found()}</p> : null}
				</>
			) : null}
		</section>
	)
}
