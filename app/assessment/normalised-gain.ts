/**
 * How much of what a person did not know before do they know now?
 *
 * g = (post − pre) / (1 − pre), the normalised gain of Hake (1998, American Journal of Physics 66, 64–74) for one
 * person. 1 is everything there was to learn, 0 nothing, below 0 a loss. Null where it is not defined: a test is
 * missing, or the pre-test was perfect and nothing was left to gain. A person who starts high and slips has a large
 * negative g, so for a group take the median, or the gain of the mean scores, and not the mean of these.
 */
export function normalisedGain(pre: number | null, post: number | null): number | null {
	if (pre === null || post === null || pre >= 1) return null
	return (post - pre) / (1 - pre)
}
