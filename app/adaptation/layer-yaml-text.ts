import { parse, stringify } from 'yaml'

/** A small YAML file as it is kept: keys in the order given, long lines left whole, so that the same data is the same text. */
export function yamlText(value: unknown): string {
	return stringify(value, { lineWidth: 0 })
}

/** The data of a YAML file that was checked when it was published. */
export function yamlData(text: string | null): Record<string, unknown> {
	const data: unknown = text === null ? {} : parse(text, { maxAliasCount: 0 })
	return typeof data === 'object' && data !== null ? { ...data } : {}
}
