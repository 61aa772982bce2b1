import { z } from 'zod'
import type { DoNoHarmAnswers } from '#db/schema/adaptation.ts'

/** `2027-05-01` */
export const isoDate = z.iso.date('not-a-date')

/**
 * What a writer answers before a text is submitted; the answers are kept with the revision. A law that is cited is
 * checked by somebody on a day; a text that cites none leaves both empty.
 */
export const DoNoHarm = z
	.strictObject({
		recognisable: z.enum(['no', 'changed', 'consented'], 'choose-an-answer'),
		readByCommunity: z.enum(['yes', 'not-portrayed'], 'choose-an-answer'),
		lawCheckedBy: z.string().trim().max(200, 'too-long').default(''),
		lawCheckedOn: z.union([z.literal(''), isoDate]).default(''),
	})
	.refine(({ lawCheckedBy, lawCheckedOn }) => (lawCheckedBy === '') === (lawCheckedOn === ''), {
		error: 'who-and-when',
		path: ['lawCheckedOn'],
	}) satisfies z.ZodType<DoNoHarmAnswers>

/** Words can harm; the list of hidden lessons, or the name of a context, is nobody's portrait. */
export function needsChecklist(path: string): boolean {
	return path.endsWith('.mdx') || path.startsWith('glossary/')
}
