/** Something wrong in a text, placed so that its author finds it. Lines and columns count from 1. */
export type Fault = {
	path: string
	line: number
	column: number
	/** Stable machine-readable kind, kebab-case. */
	code: string
	/** What is wrong and how to mend it, one plain English sentence. */
	message: string
}

/** `file:line:column message`, the form editors can jump to. */
export function formatFault(fault: Fault): string {
	return `${fault.path}:${fault.line}:${fault.column} ${fault.message}`
}
