import { asc, eq } from 'drizzle-orm'
import { ownAnswers } from '#app/assessment/own-answers.server.ts'
import { m } from '#app/i18n/messages.ts'
import { moment, type OwnTable, ownTable, share } from '#app/identity/own-data.ts'
import type { Database } from '#db/connection.ts'
import { lessonProgress, surveyTurns } from '#db/schema/learning.ts'
import { certificatesOf } from './certificates.server.ts'
import { completionsOf } from './module-completions.server.ts'
import { ownWorkbook } from './own-workbook.server.ts'

/** What learning holds about a person; `modules` says what modules are called. */
export function ownRecord(db: Database, userId: string, modules: Record<string, string>): OwnTable[] {
	return [
		progress(db, userId, modules),
		...ownAnswers(db, userId, modules),
		completions(db, userId, modules),
		ownCertificates(db, userId),
		...ownWorkbook(db, userId, modules),
		surveys(db, userId, modules),
	]
}

function progress(db: Database, userId: string, modules: Record<string, string>): OwnTable {
	const { moduleId, lessonId, openedAt, lastSeenAt, lastPlace, reachedEndAt, completedAt } = lessonProgress
	return ownTable({
		key: 'lessons',
		title: m.own_lessons(),
		columns: {
			moduleId: { label: m.own_module(), words: modules },
			lessonId: m.own_lesson(),
			openedAt: moment(m.own_opened()),
			lastSeenAt: moment(m.own_last_seen()),
			lastPlace: m.own_last_place(),
			reachedEndAt: moment(m.own_reached_end()),
			completedAt: moment(m.own_completed()),
		},
		rows: db
			.select({ moduleId, lessonId, openedAt, lastSeenAt, lastPlace, reachedEndAt, completedAt })
			.from(lessonProgress)
			.where(eq(lessonProgress.userId, userId))
			.orderBy(asc(openedAt))
			.all(),
	})
}

function completions(db: Database, userId: string, modules: Record<string, string>): OwnTable {
	return ownTable({
		key: 'completedModules',
		title: m.own_completions(),
		columns: {
			moduleId: { label: m.own_module(), words: modules },
			completedAt: moment(m.own_completed()),
			score: share(m.own_score()),
		},
		rows: completionsOf(db, userId).map(({ moduleId, completedAt, score }) => ({ moduleId, completedAt, score })),
	})
}

function ownCertificates(db: Database, userId: string): OwnTable {
	return ownTable({
		key: 'certificates',
		title: m.own_certificates(),
		columns: {
			code: m.own_code(),
			holderName: m.own_name(),
			cohortName: m.own_cohort(),
			locale: m.own_language(),
			issuedOn: m.own_issued(),
			modules: m.own_certified(),
			sessionsAttended: m.own_sessions_attended(),
			showsFullName: m.own_shows_name(),
			revokedAt: moment(m.own_revoked()),
			revocationReason: m.own_reason(),
		},
		rows: certificatesOf(db, userId).map(({ code, holderName, cohortName, locale, issuedOn, modules, ...rest }) => {
			const { sessionsAttended, showsFullName, revokedAt, revocationReason } = rest
			const certified = modules.map(({ title, completedOn }) => `${title} (${completedOn})`)
			return {
				...{ code, holderName, cohortName, locale, issuedOn, modules: certified },
				...{ sessionsAttended, showsFullName, revokedAt, revocationReason },
			}
		}),
	})
}

/** That they were asked, and whether they answered; what they answered is kept without them and cannot be found again. */
function surveys(db: Database, userId: string, modules: Record<string, string>): OwnTable {
	const { survey, subject, dueAt, askedAt, isAnswered } = surveyTurns
	return ownTable({
		key: 'surveys',
		title: m.own_surveys(),
		note: m.own_surveys_note(),
		columns: {
			survey: {
				label: m.own_kind(),
				words: { reaction: m.own_survey_reaction(), behaviour: m.own_survey_behaviour() },
			},
			subject: { label: m.own_about(), words: modules },
			dueAt: moment(m.own_due()),
			askedAt: moment(m.own_asked_at()),
			isAnswered: m.own_is_answered(),
		},
		rows: db
			.select({ survey, subject, dueAt, askedAt, isAnswered })
			.from(surveyTurns)
			.where(eq(surveyTurns.userId, userId))
			.all(),
	})
}
