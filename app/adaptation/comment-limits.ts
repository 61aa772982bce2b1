/** In characters. */
export const LONGEST_COMMENT = 4_000
