/** One field of a template: about a page, as a browser counts it in `maxlength`. */
export const MAX_FIELD_CHARACTERS = 2_000
