import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice } from '#app/ui/Page.tsx'
import { MOST_ROWS } from './joining-limits.ts'

type Reason =
	| 'no-list'
	| 'workbook'
	| 'not-text'
	| 'too-large'
	| 'empty'
	| 'too-many-rows'
	| 'broken-quotes'
	| 'too-many-lists'
	| 'too-many-mails'
	| 'too-many-slips'
	| 'faulty-rows'
	| 'bad-id'
	| 'id-reused'

/** Why a list as a whole was not read, and what to do about it. */
export function ListRefused({ reason, line }: { reason: Reason; line: number | null }) {
	return (
		<div className="mb-5">
			<Notice tone="bad" role="alert">
				{sentence(reason, line)}
			</Notice>
		</div>
	)
}

function sentence(reason: Reason, line: number | null): string {
	switch (reason) {
		case 'no-list':
			return m.joining_no_list()
		case 'workbook':
			return m.joining_workbook()
		case 'not-text':
			return m.joining_not_text()
		case 'too-large':
			return m.joining_too_large()
		case 'empty':
			return m.joining_empty_list()
		case 'too-many-rows':
			return m.joining_too_many_rows({ most: formatNumber(MOST_ROWS) })
		case 'broken-quotes':
			return m.joining_broken_quotes({ line: formatNumber(line ?? 1) })
		case 'too-many-lists':
			return m.error_too_many_text()
		case 'too-many-mails':
			return m.joining_too_many_mails()
		case 'too-many-slips':
			return m.joining_too_many_slips()
		case 'faulty-rows':
			return m.joining_faulty_rows_text()
		default:
			return m.joining_form_too_old()
	}
}
