/** Who learns, as far as assessment and learning need to know. A signed-in `User` is one. */
export type Learner = {
	id: string
	/** The context they read in, recorded with what they do; null reads the shared curriculum. */
	contextId: string | null
}
