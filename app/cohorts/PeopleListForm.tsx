import { Form } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { MOST_ROWS } from './joining-limits.ts'

const FILE =
	'mt-2 block min-h-11 w-full font-normal file:me-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-surface file:px-4 file:font-semibold'

type PeopleListFormProps = {
	/** What was sent last, to be mended. */
	list: string
	/** It has been looked at once. */
	isAgain: boolean
	isBusy: boolean
}

/** A list of people, pasted or as a file; sending it only looks at it. */
export function PeopleListForm({ list, isAgain, isBusy }: PeopleListFormProps) {
	return (
		<Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-5">
			<input type="hidden" name="intent" value="look" />
			<label className="block font-semibold">
				{m.joining_list()}
				<span className="block font-normal text-muted text-sm">{m.joining_list_hint()}</span>
				<textarea
					key={list}
					name="list"
					rows={8}
					defaultValue={list}
					placeholder={m.joining_list_example()}
					dir="auto"
					autoCapitalize="none"
					spellCheck={false}
					className="mt-2 block w-full rounded-md border border-edge bg-surface px-3 py-2 font-mono font-normal text-sm"
				/>
			</label>
			<label className="block font-semibold">
				{m.joining_file()}
				<span className="block font-normal text-muted text-sm">
					{m.joining_file_hint({ most: formatNumber(MOST_ROWS) })}
				</span>
				<input
					type="file"
					name="file"
					accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
					className={FILE}
				/>
			</label>
			<div>
				<Button look={isAgain ? 'secondary' : 'primary'} disabled={isBusy}>
					{isAgain ? m.joining_look_again() : m.joining_look()}
				</Button>
				<p className="mt-2 text-muted text-sm">{m.joining_look_hint()}</p>
			</div>
		</Form>
	)
}
