import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
	index('routes/home.tsx'),
	route('health', 'routes/health.ts'),
	route('media/:hash', 'routes/media.ts'),

	route('sign-in', 'routes/sign-in.tsx'),
	route('sign-out', 'routes/sign-out.tsx'),
	route('invitation/:token', 'routes/invitation.tsx'),
	route('reset-password', 'routes/request-reset.tsx'),
	route('reset-password/:token', 'routes/reset-password.tsx'),
	route('preferences', 'routes/preferences.ts'),
	route('unsubscribe/:token', 'routes/unsubscribe.tsx'),

	route('learn', 'routes/learn/my-learning.tsx'),
	route('learn/:module', 'routes/learn/module.tsx'),
	route('learn/:module/assessment', 'routes/learn/assessment.tsx'),
	route('learn/:module/assessment/:attempt', 'routes/learn/attempt.tsx'),
	route('learn/:module/:lesson', 'routes/learn/lesson.tsx'),
	route('workbook', 'routes/learn/workbook.tsx'),
	route('toolbox', 'routes/learn/toolbox.tsx'),
	route('toolbox/:template', 'routes/learn/template.tsx'),
	route('library', 'routes/learn/library.tsx'),
	route('glossary', 'routes/learn/glossary.tsx'),

	route('certificates', 'routes/certificates/mine.tsx'),
	route('certificates/:certificate', 'routes/certificates/certificate.tsx'),
	route('verify', 'routes/verify/index.tsx'),
	route('verify/:code', 'routes/verify/certificate.tsx'),

	route('settings', 'routes/settings/layout.tsx', [
		index('routes/settings/index.ts'),
		route('profile', 'routes/settings/profile.tsx'),
		route('password', 'routes/settings/password.tsx'),
		route('devices', 'routes/settings/devices.tsx'),
		route('mail', 'routes/settings/mail.tsx'),
	]),

	route('trainer', 'routes/trainer/layout.tsx', [
		index('routes/trainer/index.ts'),
		route('invitations', 'routes/trainer/invitations.tsx'),
		route('adaptations', 'routes/trainer/adaptations.tsx'),
		route('adaptations/:context', 'routes/trainer/matrix.tsx'),
		route('adaptations/:context/new', 'routes/trainer/new-context.tsx'),
		route('adaptations/:context/language', 'routes/trainer/new-language.tsx'),
		route('adaptations/:context/lesson', 'routes/trainer/new-lesson.tsx'),
		route('adaptations/:context/terms', 'routes/trainer/terms.tsx'),
		route('adaptations/:context/import', 'routes/trainer/import.tsx'),
		route('adaptations/:context/export', 'routes/trainer/export.ts'),
		route('adaptations/:context/edit/*', 'routes/trainer/edit.tsx'),
		route('adaptations/:context/file/*', 'routes/trainer/file.tsx'),
		route('adaptations/:context/merge/*', 'routes/trainer/merge.tsx'),
		route('reviews', 'routes/trainer/reviews.tsx'),
		route('reviews/:revision', 'routes/trainer/review.tsx'),
		route('compare', 'routes/trainer/compare.tsx'),
		route('cohorts', 'routes/trainer/cohorts.tsx'),
		route('cohorts/new', 'routes/trainer/new-cohort.tsx'),
	]),

	route('trainer/cohorts/:cohort', 'routes/trainer/cohort/layout.tsx', [
		index('routes/trainer/cohort/overview.tsx'),
		route('certificates', 'routes/trainer/cohort/certificates.tsx'),
		route('people', 'routes/trainer/cohort/people.tsx'),
		route('people/:person', 'routes/trainer/cohort/person.tsx'),
		route('plan', 'routes/trainer/cohort/plan.tsx'),
		route('settings', 'routes/trainer/cohort/settings.tsx'),
	]),

	route('author', 'routes/author/curriculum.tsx'),
	route('author/components', 'routes/author/components.tsx'),
	route('author/read/:context/:locale/:module/:document', 'routes/author/reading.tsx'),

	route('admin', 'routes/admin/index.ts'),
	route('admin/people', 'routes/admin/people.tsx'),
	route('admin/people/:person', 'routes/admin/person.tsx'),
	route('admin/invitations', 'routes/admin/invitations.tsx'),
	route('admin/audit', 'routes/admin/audit.tsx'),
	route('admin/mail', 'routes/admin/mail.tsx'),
	route('admin/settings', 'routes/admin/settings.tsx'),

	route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
