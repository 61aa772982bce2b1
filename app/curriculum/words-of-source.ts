/** Attributes that a person reads. */
const READ = new Set(['title', 'caption', 'label', 'hint', 'alt', 'where', 'note', 'guidance'])

const TAG = /<\/?[A-Za-z][\w.]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'))?)*\s*\/?>/g
const ATTRIBUTE = /([\w:-]+)=("[^"]*"|'[^']*')/g
const FRONT_MATTER = /^---[ \t]*\n[\s\S]*?\n---[ \t]*$/m
/** A key with its colon, and the quotes around its value. */
const YAML_MARKS = /^[ \t]*(?:- )?[\w-]+:(?=\s)(?:[ \t]*[>|]-?[ \t]*$)?|^[ \t]*#.*$|(?<=: )["']|["'][ \t]*$/gm
const OTHER_MARKS = [
	/^<\?xml.*?\?>/gm,
	/```[\s\S]*?```|`[^`\n]*`/g,
	/\]\([^)\n]*\)/g,
	/\b(?:https?:\/\/|mailto:|tel:)[^\s)>"]*/g,
	/&#?\w+;/g,
	/^[ \t]*\|?[ \t]*:?-[\s:|-]*\|?[ \t]*$/gm,
]

/** Stands in place of a character that nobody reads. */
export const NO_WORD = '\u0001'

/**
 * A text or drawing in which only what a person reads is left: of the same length and lines, so that what is found in it
 * has its place. Tags, keys, codes and addresses become `NO_WORD`.
 */
export function wordsOfSource(source: string): string {
	let text = source.replace(FRONT_MATTER, (yaml) => yaml.replace(YAML_MARKS, blank))
	text = text.replace(TAG, withoutMarks)
	for (const marks of OTHER_MARKS) text = text.replace(marks, blank)
	return text
}

function withoutMarks(tag: string): string {
	let words = ''
	let end = 0
	for (const { 0: whole, 1: name = '', index } of tag.matchAll(ATTRIBUTE)) {
		if (!READ.has(name)) continue
		const start = index + name.length + 2
		words += blank(tag.slice(end, start))
		end = index + whole.length - 1
		words += tag.slice(start, end)
	}
	return words + blank(tag.slice(end))
}

function blank(marks: string): string {
	return marks.replace(/[^\n]/g, NO_WORD)
}
