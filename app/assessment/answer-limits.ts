/** As a browser counts them in `maxlength`. */
export const MAX_SHORT_TEXT_CHARACTERS = 500

/** Longer than any number a question can ask for. */
export const MAX_NUMBER_CHARACTERS = 40
