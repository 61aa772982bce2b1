/** A reflection or a note: about ten pages, as a browser counts them in `maxlength`. */
export const MAX_WORKBOOK_CHARACTERS = 20_000
/** A template of the toolbox, all its fields together: some twenty pages. */
export const MAX_TEMPLATE_CHARACTERS = 40_000
