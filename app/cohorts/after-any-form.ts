/**
 * Fetches a page's data anew after a form that was refused, too: what it was refused for may be that others changed them.
 */
export function afterAnyForm({ formMethod, defaultShouldRevalidate }: Navigation): boolean {
	return formMethod !== undefined || defaultShouldRevalidate
}
type Navigation = { formMethod?: string; defaultShouldRevalidate: boolean }
