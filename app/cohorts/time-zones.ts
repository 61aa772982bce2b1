/** Every time zone one may choose, by its IANA name; what the server knows, which browsers may know by other names. */
export const TIME_ZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC']

const known = new Set(TIME_ZONES)

export function isTimeZone(name: string): boolean {
	return known.has(name)
}
