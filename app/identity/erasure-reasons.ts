/** Why an admin erases somebody. A choice and no free text: words about a person would outlive them in the log. */
export const ERASURE_REASONS = ['asked-in-person', 'asked-in-writing', 'ordered'] as const
export type ErasureReason = (typeof ERASURE_REASONS)[number]
