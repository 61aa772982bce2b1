import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import type { Cohort, PlannedModule } from './cohort.ts'

/**
 * The score, 0 to 1, that a cohort asks for in a module of its plan. A cohort may ask for more than the module does, of
 * the modules it requires; never for less, since a module below its own mark is not completed.
 */
export function markOf(
	{ passMark }: Pick<Cohort, 'passMark'>,
	{ isRequired }: Pick<PlannedModule, 'isRequired'>,
	module: Pick<ModuleConfig, 'passMark'>,
): number {
	return isRequired ? Math.max(module.passMark, passMark ?? 0) : module.passMark
}
