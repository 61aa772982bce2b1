import { personOf } from './world.ts'

/** The people whose things visitors of the walk try to reach, and whom it brings into cohorts. */
export const somebody = await personOf('practitioner')
export const trainer = await personOf('trainer')
export const admin = await personOf('admin')
