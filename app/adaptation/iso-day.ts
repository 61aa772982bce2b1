/** The day of a moment, `2027-05-01`, in UTC like all times. */
export function isoDay(at: number): string {
	return new Date(at).toISOString().slice(0, 10)
}
