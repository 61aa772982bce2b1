/** A reflection or a note: about ten pages, as a browser counts them in `maxlength`. */
export const MAX_WORKBOOK_CHARACTERS = 20_000
