import { asc, eq } from 'drizzle-orm'
import { readCompiledDocument } from '#app/curriculum/compiled-documents.server.ts'
import { m } from '#app/i18n/messages.ts'
import { moment, type OwnTable, ownTable, share } from '#app/identity/own-data.ts'
import type { Database } from '#db/connection.ts'
import { attempts, responses } from '#db/schema/assessment.ts'
import type { Answer } from './answer.ts'
import { answerInWords, plainText } from './answer-in-words.ts'

/**
 * A person's tests and answers, with what was asked as it read then. No question that was not answered is in it, and of
 * no question what would have been right: a pre-test is answered once, and its pool serves the post-test too. The score
 * of an answer in a test stays out while the test is open.
 */
export function ownAnswers(db: Database, userId: string, modules: Record<string, string>): OwnTable[] {
	const taken = db.select().from(attempts).where(eq(attempts.userId, userId)).orderBy(asc(attempts.startedAt)).all()
	const open = new Set(taken.filter(({ submittedAt }) => submittedAt === null).map(({ id }) => id))
	const forms = { pre: m.own_form_pre(), post: m.own_form_post() }
	return [
		ownTable({
			key: 'tests',
			title: m.own_tests(),
			columns: {
				id: m.own_id(),
				moduleId: { label: m.own_module(), words: modules },
				form: { label: m.own_kind(), words: forms },
				number: m.own_try(),
				locale: m.own_language(),
				contextId: m.own_context(),
				startedAt: moment(m.own_begun()),
				submittedAt: moment(m.own_handed_in()),
				questions: m.own_question_count(),
				score: share(m.own_score()),
			},
			rows: taken.map(({ id, moduleId, form, number, locale, contextId, startedAt, submittedAt, itemIds, score }) => ({
				...{ id, moduleId, form, number, locale, contextId, startedAt, submittedAt, score },
				questions: itemIds.length,
			})),
		}),
		answersTable(db, { userId, modules, open }),
	]
}

function answersTable(
	db: Database,
	{ userId, modules, open }: { userId: string; modules: Record<string, string>; open: ReadonlySet<string> },
): OwnTable {
	const given = db.select().from(responses).where(eq(responses.userId, userId)).orderBy(asc(responses.answeredAt)).all()
	return ownTable({
		key: 'answers',
		title: m.own_answers(),
		note: m.own_answers_note(),
		columns: {
			moduleId: { label: m.own_module(), words: modules },
			documentId: m.own_lesson(),
			testId: m.own_test(),
			questionId: m.own_question_id(),
			asked: m.own_asked(),
			answered: m.own_answered(),
			tryNumber: m.own_try(),
			score: share(m.own_score()),
			locale: m.own_language(),
			contextId: m.own_context(),
			answeredAt: moment(m.own_when()),
		},
		rows: given.map(
			({ moduleId, documentId, attemptId, questionId, tryNumber, locale, contextId, answeredAt, ...row }) => {
				const question = readCompiledDocument(db, row.contentHash)?.questions[questionId]
				const answer = JSON.parse(row.answer) as Answer
				return {
					...{ moduleId, documentId, testId: attemptId, questionId, tryNumber, locale, contextId, answeredAt },
					asked: question ? plainText(question.promptHtml) : '',
					answered: question ? answerInWords(question, answer) : [JSON.stringify(answer)],
					score: attemptId !== null && open.has(attemptId) ? null : row.score,
				}
			},
		),
	})
}
