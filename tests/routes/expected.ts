import { adapters, everyone, type Visit } from './audiences.ts'
import { ACCOUNT_VISITS } from './expected-account.ts'
import { ADAPTATION_VISITS } from './expected-adaptation.ts'
import { ADMINISTRATION_VISITS } from './expected-administration.ts'
import { COHORT_VISITS } from './expected-cohorts.ts'
import { CONTACT_VISITS } from './expected-contact.ts'
import { JOINING_VISITS } from './expected-joining.ts'
import { LEARNING_VISITS } from './expected-learning.ts'
import { MEASURES_VISITS } from './expected-measures.ts'
import { PRIVACY_VISITS } from './expected-privacy.ts'

/** What every address of the site answers to whom. An address without a line here fails the walk. */
export const VISITS: Record<string, Visit[]> = {
	'/': [{ at: '/', get: everyone(200) }],
	'/health': [{ at: '/health', get: everyone(200) }],
	'/media/:hash': [{ at: `/media/${'0'.repeat(64)}.svg`, get: everyone(404) }],
	'/trainer': [
		{
			at: '/trainer',
			get: (who) => (who === 'trainer' || who === 'admin' ? '/trainer/cohorts' : adapters('/trainer/adaptations')(who)),
		},
	],
	...ACCOUNT_VISITS,
	...ADAPTATION_VISITS,
	...ADMINISTRATION_VISITS,
	...COHORT_VISITS,
	...CONTACT_VISITS,
	...JOINING_VISITS,
	...LEARNING_VISITS,
	...MEASURES_VISITS,
	...PRIVACY_VISITS,
	'/*': [{ at: '/nonesuch', get: everyone(404) }],
}
