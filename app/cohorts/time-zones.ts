/** Every time zone one may choose, by its IANA name. The server's list: a browser may know zones by other names. */
export const TIME_ZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC']
