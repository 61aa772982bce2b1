import type { Page } from '@playwright/test'
import { and, eq } from 'drizzle-orm'
import { startAttempt } from '#app/assessment/start-attempt.server.ts'
import { certifiedIn } from '#app/cohorts/certifiable.fixture.ts'
import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import { replacePlan } from '#app/cohorts/cohorts.server.ts'
import { type EnrolmentState, putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { putNextVersion } from '#app/curriculum/put-next-version.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { storeText } from '#app/curriculum/texts.server.ts'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { invitePerson } from '#app/identity/invite-person.server.ts'
import { issueResetLink } from '#app/identity/issue-reset-link.server.ts'
import { addPerson as newPerson } from '#app/identity/people.fixture.ts'
import type { Role } from '#app/identity/user.ts'
import { contextGrants, revisions } from '#db/schema/adaptation.ts'
import { curriculumFiles } from '#db/schema/curriculum.ts'
import { answerForms } from '#scripts/bench/answer-forms.ts'
import type { Person } from '#tests/platform/people.ts'
import {
	cohortWithSessions,
	messageTo,
	sentMessage,
	sessionPage,
	unsubscribePath,
	withCalendar,
} from './every-contact-page.ts'
import { joinedCohort } from './every-joining-page.ts'
import { completedSurveyPath, followUpPath, measuredCohort } from './every-measures-page.ts'
import { database } from './test.ts'

const client = { address: '127.0.0.1', userAgent: 'Firefox' }
const SLOT = 'introduction/fr/slots/law.mdx'

/** A page as one meets it: its pattern in `app/routes.ts`, and an address with something on it. */
type Stop = { pattern: string; at: string | ((visit: Visit) => Promise<string> | string); status?: number }
export type Visit = { page: Page; person: Person; origin: string; locale: InterfaceLocale }

const stop = (pattern: string, at: Stop['at'] = pattern, status = 200): Stop => ({ pattern, at, status })

/** Every page of the site, by who comes to it. Those that everybody sees are walked once. */
export const STOPS: Record<'nobody' | Role, Stop[]> = {
	nobody: [
		stop('/'),
		stop('/sign-in'),
		stop('/reset-password'),
		stop('/reset-password', '/reset-password?sent'),
		stop('/reset-password/:token', ({ person, origin }) => {
			const link = issueResetLink(database(), {
				personId: person.id,
				issuedBy: person.id,
				origin,
				client,
				now: Date.now(),
			})
			return new URL(link).pathname
		}),
		stop('/reset-password/:token', '/reset-password/guessed', 404),
		stop('/invitation/:token', ({ person, origin }) => {
			const inviter = { id: person.id, displayName: 'Aïssatou Diallo' }
			const guest = { email: null, roles: ['practitioner' as const], interfaceLocale: null, contextId: null }
			const result = invitePerson(database(), { invitedBy: inviter, ...guest, origin, client, now: Date.now() })
			return result.ok && result.link ? new URL(result.link).pathname : ''
		}),
		stop('/invitation/:token', '/invitation/guessed', 404),
		stop('/join'),
		stop('/join', (visit) => joinedCohort(visit).slipPath),
		stop('/join', '/join?code=1234567812345678', 404),
		stop('/join/:token', (visit) => joinedCohort(visit).linkPath),
		stop('/join/:token', '/join/guessed', 404),
		stop('/unsubscribe/:token', unsubscribePath),
		stop('/verify'),
		stop('/verify/:code', (visit) => `/verify/${certificateOf(visit).code}`),
		stop('/verify/:code', '/verify/guessed', 404),
		stop('/privacy'),
		stop('/privacy/erased'),
		stop('/*', '/nonesuch', 404),
	],
	practitioner: [
		stop('/learn'),
		stop('/learn/:module', '/learn/introduction'),
		stop('/learn/:module/:lesson', '/learn/introduction/the-gap'),
		stop('/learn/:module/:lesson', '/learn/introduction/pathway'),
		stop('/learn/:module/:lesson', '/learn/introduction/practise'),
		stop('/learn/:module/assessment', '/learn/information-sharing/assessment'),
		stop('/learn/:module/survey', '/learn/introduction/survey'),
		stop('/learn/:module/survey', completedSurveyPath),
		stop('/survey/:token', followUpPath),
		stop('/learn/:module/assessment/:attempt', (visit) => everyQuestion(visit, 'introduction')),
		stop('/learn/:module/assessment/:attempt', (visit) => everyAnswer(visit, 'introduction')),
		stop('/learn/:module/assessment', '/learn/introduction/assessment'),
		stop('/join', (visit) => joinedCohort(visit).slipPath),
		stop('/join/:token', (visit) => joinedCohort(visit).linkPath),
		stop('/workbook', async (visit) => {
			const note = { intent: 'note', requestId: 'note-1', version: '0', text: 'To ask Lio about the agreement' }
			await post(visit, '/learn/introduction/the-gap', note)
			return '/workbook'
		}),
		stop('/toolbox'),
		stop('/toolbox/:template', '/toolbox/information-sharing-agreement'),
		stop('/toolbox/:template', async (visit) => {
			const filled = { version: '0', requestId: 'map-1', f_area: 'Port Senna', f_services__1_service: 'Legal aid' }
			await post(visit, '/toolbox/service-map', filled)
			return '/toolbox/service-map'
		}),
		stop('/toolbox/:template', '/toolbox/first-contact-card'),
		stop('/library'),
		stop('/library', '/library?module=introduction&language=sv'),
		stop('/glossary'),
		stop('/certificates'),
		stop('/certificates', (visit) => {
			certificateOf(visit)
			return '/certificates'
		}),
		stop('/certificates/:certificate', (visit) => `/certificates/${certificateOf(visit).id}`),
		stop('/settings/profile'),
		stop('/settings/password'),
		stop('/settings/devices'),
		stop('/settings/mail'),
		stop('/cohorts/:cohort', ({ person }) => `/cohorts/${ownCohort(person)}`),
		stop('/learn'),
		stop('/learn/:module', '/learn/information-sharing'),
		stop('/messages'),
		stop('/messages/:message', async (visit) => `/messages/${(await messageTo(visit)).id}`),
		stop('/messages'),
		stop('/learn'),
		stop('/settings/calendar'),
		stop('/settings/calendar', withCalendar),
		stop('/settings/privacy'),
		stop('/settings/privacy', '/settings/privacy?later'),
		stop('/settings/privacy/erase'),
		stop('/sign-out'),
		stop('/admin/people', '/admin/people', 403),
	],
	trainer: [
		stop('/trainer/measures'),
		stop('/trainer/measures', (visit) => measuredCohort(visit).path),
		stop('/trainer/measures/programme'),
		stop('/trainer/measures/answers', '/trainer/measures/answers?about=introduction'),
		stop('/trainer/measures/:module/:form', '/trainer/measures/introduction/post'),
		stop('/trainer/measures/:module/:form/:item', (visit) => measuredCohort(visit).itemPath),
		stop('/settings/privacy/erase', (visit) => {
			cohortOf(visit)
			return '/settings/privacy/erase'
		}),
		stop('/trainer/cohorts'),
		stop('/trainer/cohorts/new'),
		stop('/trainer/cohorts', ({ person }) => {
			addCohort(database(), person.id)
			return '/trainer/cohorts'
		}),
		stop('/trainer/cohorts/:cohort', (visit) => cohortOf(visit)),
		stop('/trainer/cohorts/:cohort/certificates', (visit) => {
			const { cohortId } = certificateOf(visit)
			return `/trainer/cohorts/${cohortId}/certificates`
		}),

		stop('/trainer/cohorts/:cohort/people', (visit) => {
			const path = cohortOf(visit)
			for (const state of ['active', 'paused', 'requested'] as const) participant(path, state)
			return `${path}/people`
		}),
		stop('/trainer/cohorts/:cohort/people/:person', (visit) => participant(cohortOf(visit))),
		stop('/trainer/cohorts/:cohort', studiedCohort),
		stop('/trainer/cohorts/:cohort', async (visit) => `${await studiedCohort(visit)}?module=introduction&order=done`),
		stop('/trainer/cohorts/:cohort/people/:person', async (visit) => {
			return `${await studiedCohort(visit)}/people/${visit.person.id}`
		}),
		stop('/trainer/cohorts/:cohort/people/:person/:attempt', async (visit) => {
			const test = await everyAnswer(visit, 'introduction')
			return `${await studiedCohort(visit)}/people/${visit.person.id}/${test.split('/').at(-1)}`
		}),
		stop('/trainer/cohorts/:cohort/plan', (visit) => `${cohortOf(visit)}/plan`),
		stop('/trainer/cohorts/:cohort/invite', (visit) => `${joinedCohort(visit).path}/invite`),
		stop('/trainer/cohorts/:cohort/invite/slips', (visit) => `${joinedCohort(visit).path}/invite/slips`),
		stop('/trainer/cohorts/:cohort/invite/link', (visit) => `${joinedCohort(visit).path}/invite/link`),
		stop('/trainer/cohorts/:cohort/exports', (visit) => `${cohortOf(visit)}/exports?names=1`),
		stop('/trainer/cohorts/:cohort/messages', (visit) => `${cohortOf(visit)}/messages`),
		stop('/trainer/cohorts/:cohort/messages/new', (visit) => `${cohortOf(visit)}/messages/new`),
		stop('/trainer/cohorts/:cohort/messages/:message', (visit) => sentMessage(visit)),
		stop('/trainer/cohorts/:cohort/sessions', (visit) => `${cohortOf(visit)}/sessions`),
		stop('/trainer/cohorts/:cohort/sessions', async (visit) => `${(await cohortWithSessions(visit)).path}/sessions`),
		stop('/trainer/cohorts/:cohort/sessions/new', (visit) => `${cohortOf(visit)}/sessions/new`),
		stop('/trainer/cohorts/:cohort/sessions/:session', sessionPage()),
		stop('/trainer/cohorts/:cohort/sessions/:session/edit', sessionPage('/edit')),
		stop('/trainer/cohorts/:cohort/sessions/:session/sheet', sessionPage('/sheet')),
		stop('/trainer/cohorts/:cohort/settings', (visit) => `${cohortOf(visit)}/settings`),
		stop('/trainer/invitations'),
		stop('/trainer/adaptations'),
		stop('/trainer/adaptations', ({ person }) => {
			grant(person, 'senegal')
			return '/trainer/adaptations'
		}),
		stop('/trainer/adaptations/:context', '/trainer/adaptations/senegal?module=information-sharing'),
		stop('/trainer/adaptations/:context/new', '/trainer/adaptations/senegal/new'),
		stop('/trainer/adaptations/:context/language', '/trainer/adaptations/senegal/language'),
		stop('/trainer/adaptations/:context/lesson', '/trainer/adaptations/senegal/lesson'),
		stop('/trainer/adaptations/:context/terms', '/trainer/adaptations/senegal/terms?locale=ar&term=confidentiality'),
		stop('/trainer/adaptations/:context/import', '/trainer/adaptations/senegal/import'),
		stop('/trainer/adaptations/:context/file/*', `/trainer/adaptations/senegal/file/${SLOT}`),
		stop('/trainer/adaptations/:context/edit/*', async (visit) => {
			await post(visit, `/trainer/adaptations/senegal/file/${SLOT}`, { intent: 'start' })
			return `/trainer/adaptations/senegal/edit/${SLOT}`
		}),
		stop('/trainer/adaptations/:context/merge/*', ({ person }) => {
			grant(person, 'west-africa')
			return `/trainer/adaptations/west-africa/merge/${overtakenText('west-africa')}`
		}),
		stop('/trainer/reviews'),
		stop('/trainer/reviews/:revision', () => {
			const draft = database().select().from(revisions).where(eq(revisions.path, SLOT)).get()
			return `/trainer/reviews/${draft?.id}`
		}),
		stop(
			'/trainer/compare',
			'/trainer/compare?lesson=information-sharing/law-and-secrecy&left=base&left-locale=ar&right=kenya&right-locale=en',
		),
		stop('/trainer/compare', '/trainer/compare?left=nowhere'),
		stop('/trainer/adaptations/:context/terms', async (visit) => {
			const path = '/trainer/adaptations/senegal/terms?locale=fr'
			await post(visit, path, { id: 'confidentiality', 'from-0': 'secret', 'to-0': 'secret partagé' })
			return path
		}),
	],
	author: [
		stop('/author'),
		stop('/author/components'),
		stop('/author/read/:context/:locale/:module/:document', '/author/read/base/ar/introduction/the-gap'),
	],
	reviewer: [
		stop('/author'),
		stop('/trainer/reviews', ({ person }) => {
			grant(person, 'west-africa')
			return '/trainer/reviews'
		}),
		stop('/trainer/reviews/:revision', () => {
			const waits = database().select().from(revisions).where(eq(revisions.state, 'in-review')).get()
			return `/trainer/reviews/${waits?.id}`
		}),
	],
	admin: [
		stop('/trainer/exports'),
		stop('/admin/people'),
		stop('/admin/people/:person', ({ person }) => {
			grant(person, 'kenya')
			return `/admin/people/${person.id}`
		}),
		stop('/admin/invitations'),
		stop('/admin/audit'),
		stop('/admin/mail'),
		stop('/admin/settings'),
	],
}

/** An open test that asks all that there is to ask, so that the page is the same on every walk; or the one begun before. */
export function everyQuestion({ person, locale }: Visit, moduleId: string): string {
	const wanted = requestedModule(database(), moduleId, { locale, contextId: null })
	const document = wanted?.read('assessment')
	if (!wanted || !document) throw new Error(`${moduleId} has no assessment in ${locale}`)
	const assessment = { ...wanted.module.assessment, postItemsPerObjective: Object.keys(document.questions).length }
	const result = startAttempt(database(), {
		learner: { id: person.id, contextId: null },
		module: { ...wanted.module, assessment },
		form: 'post',
		number: 1,
		document,
		prerequisitesMet: true,
		now: Date.now(),
	})
	if (!result.ok) throw new Error(`No attempt: ${result.reason}`)
	return `/learn/${moduleId}/assessment/${result.attemptId}`
}

/** The same test, answered somehow and sent: every question with what was right, what was wrong, and why. */
export async function everyAnswer(visit: Visit, moduleId: string): Promise<string> {
	const path = everyQuestion(visit, moduleId)
	const asked = await (await visit.page.request.get(visit.origin + path)).text()
	for (const { fields } of answerForms(asked)) await post(visit, path, Object.fromEntries(fields))
	await post(visit, path, { intent: 'submit', isSure: 'yes' })
	return path
}

/** The pages of a cohort of this person's. */
function cohortOf({ person }: Visit): string {
	return `/trainer/cohorts/${addCohort(database(), person.id).id}`
}

/** A certificate that this person holds from a cohort of their own. */
const certificateOf = ({ person, locale }: Visit) =>
	certifiedIn(database(), addCohort(database(), person.id), person.id, locale)

/** Brings somebody new into a cohort, and returns the address of their page in it. */
function participant(path: string, state: EnrolmentState = 'active'): string {
	const { id } = newPerson(database(), { displayName: 'Khadidiatou Sow' })
	const enrolment = { cohortId: path.split('/').at(-1) ?? '', userId: id, state, changedBy: null }
	database().transaction((tx) => putEnrolment(tx, enrolment, Date.now()))
	return `${path}/people/${id}`
}

/** A cohort that this person takes part in and that has opened only its first module; what they read stays the same. */
function ownCohort({ id: userId }: Person): string {
	const db = database()
	const { id } = addCohort(db, userId, {
		contextId: 'base',
		startsOn: '2026-01-01',
		endsOn: '2099-12-31',
		showsNames: true,
	})
	const plan = ['introduction', 'information-sharing'].map((moduleId, index) => {
		return { moduleId, releaseOn: index === 0 ? null : '2099-01-01', dueOn: '2026-02-01', isRequired: true }
	})
	db.transaction((tx) => {
		replacePlan(tx, id, plan)
		putEnrolment(tx, { cohortId: id, userId, state: 'active', changedBy: null }, Date.now())
	})
	for (let others = 0; others < 2; others++) participant(`/trainer/cohorts/${id}`)
	return id
}

/** A cohort of this person's that they learn in themselves, and others as well. */
async function studiedCohort(visit: Visit): Promise<string> {
	const { id: userId } = visit.person
	const { id } = addCohort(database(), userId, { contextId: 'base', startsOn: '2026-01-01', endsOn: '2099-12-31' })
	const path = `/trainer/cohorts/${id}`
	const plan = ['introduction', 'information-sharing'].map((moduleId) => {
		return { moduleId, releaseOn: null, dueOn: null, isRequired: true }
	})
	database().transaction((tx) => {
		replacePlan(tx, id, plan)
		putEnrolment(tx, { cohortId: id, userId, state: 'active', changedBy: null }, Date.now())
	})
	for (const lesson of ['the-gap', 'pathway'])
		await visit.page.request.get(`${visit.origin}/learn/introduction/${lesson}`)
	participant(path)
	participant(path, 'paused')
	return path
}

/** Gives somebody the right to adapt a context. */
function grant({ id }: Person, contextId: string) {
	const row = { userId: id, contextId, grantedBy: id, grantedAt: Date.now() }
	database().insert(contextGrants).values(row).onConflictDoNothing().run()
}

/** A text of a context that was written over another one than there is now. */
function overtakenText(layer: string): string {
	const path = 'information-sharing/fr/slots/phone-habits.mdx'
	const db = database()
	const belowHash = storeText(db, 'Before a call, agree who listens.\n\nAfter it, write down what was agreed.\n')
	const isText = and(eq(curriculumFiles.layer, layer), eq(curriculumFiles.path, path))
	db.transaction((tx) => {
		tx.update(curriculumFiles).set({ belowHash }).where(isText).run()
		putNextVersion(tx, currentCurriculum(db), Date.now())
	})
	return path
}

/** Sends a form without the page that holds it. */
function post({ page, origin }: Visit, path: string, form: Record<string, string>) {
	return page.request.post(origin + path, { form, headers: { Origin: origin }, maxRedirects: 0 })
}
