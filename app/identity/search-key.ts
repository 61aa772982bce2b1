/**
 * The form under which names are searched: without case and without marks, so that `aissatou` finds Aïssatou and احمد
 * finds أحمد. SQLite itself folds ASCII only.
 */
export function searchKey(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}
