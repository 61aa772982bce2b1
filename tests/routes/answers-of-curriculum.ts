import { eq } from 'drizzle-orm'
import type { CompiledDocument, CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { compiledDocuments, curriculumPointers } from '#db/schema/curriculum.ts'
import { db } from './requests.ts'

/** A run of words that nobody may read before they have answered, and of what it is. */
export type Secret = { words: string; of: string }

/** Long enough to stand nowhere else by chance. */
const SHORTEST = 28

/** Every document that somebody may read in this language, each once. */
export function documentsIn(locale: string): CompiledDocument[] {
	const rows = db
		.selectDistinct({ body: compiledDocuments.body })
		.from(curriculumPointers)
		.innerJoin(compiledDocuments, eq(compiledDocuments.hash, curriculumPointers.hash))
		.where(eq(curriculumPointers.locale, locale))
		.all()
	return rows.map(({ body }): CompiledDocument => JSON.parse(body))
}

/** What these documents keep back: feedback, reasons, and the steps and ends of a story that come later. */
export function secretsOf(documents: readonly CompiledDocument[]): Secret[] {
	const shown = documents.map((document) => JSON.stringify([document.segments, document.aim, document.summary])).join()
	const secrets = documents.flatMap(({ moduleId, documentId, questions, scenarios }) => [
		...Object.values(questions).flatMap((question) =>
			hidden(question).flatMap((html) => pieces(html, `${moduleId}/${documentId}#${question.id}`)),
		),
		...Object.values(scenarios).flatMap(({ id, start, steps, debriefHtml }) => {
			const later = Object.entries(steps).flatMap(([name, { html }]) => (name === start ? [] : [html]))
			return [...later, debriefHtml].flatMap((html) => pieces(html, `${moduleId}/${documentId}#${id}`))
		}),
	])
	return secrets.filter(({ words }) => !shown.includes(words))
}

function hidden(question: CompiledQuestion): string[] {
	const { rationaleHtml } = question
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return [rationaleHtml, ...question.options.map(({ feedbackHtml }) => feedbackHtml)]
		case 'true-false':
			return [rationaleHtml, question.feedbackHtml.true, question.feedbackHtml.false]
		default:
			return [rationaleHtml]
	}
}

/** The longest run of plain words: signs that HTML and JSON write differently end one. */
function pieces(html: string, of: string): Secret[] {
	const runs = html.replace(/<[^>]*>/g, '\n').split(/[&<>"'\\\n\u00a0\u202f]|&[#\w]+;/)
	const [words = ''] = runs.map((run) => run.trim()).sort((a, b) => b.length - a.length)
	return words.length < SHORTEST ? [] : [{ words: words.slice(0, 60), of }]
}

/** Which of the secrets stand in what was sent. */
export function leaksIn(text: string, secrets: readonly Secret[]): string[] {
	return secrets.filter(({ words }) => text.includes(words)).map(({ of, words }) => `${of}: ${words}`)
}
