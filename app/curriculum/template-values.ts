import { createContext } from 'react'

/** What was written in a template's fields, by their names, see `template-fields.ts`. */
export type TemplateValues = Readonly<Record<string, string>>

/** The form around a template's text; null where it is only shown, and its fields are empty room. */
export const TemplateForm = createContext<TemplateValues | null>(null)
