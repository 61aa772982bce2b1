/** Chance that is the same for the same seed, so that a generated database can be made again. */
export type Chance = {
	/** From 0 to below 1, even. */
	next: () => number
	/** Standard normal. */
	normal: () => number
	/** True with this probability. */
	hits: (probability: number) => boolean
	below: (count: number) => number
	pick: <T>(things: readonly T[]) => T
	/** So many of them, in a chance order. */
	draw: <T>(things: readonly T[], count: number) => T[]
	/** Looks like an id of ours. */
	id: () => string
}

/** Mulberry32 (Tommy Ettinger 2017, public domain): fast, and good enough to make data with. */
export function chanceFrom(seed: number): Chance {
	let state = seed >>> 0
	const bits = () => {
		state = (state + 0x6d2b79f5) >>> 0
		let mixed = Math.imul(state ^ (state >>> 15), state | 1)
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
		return (mixed ^ (mixed >>> 14)) >>> 0
	}
	const next = () => bits() / 2 ** 32
	const below = (count: number) => Math.floor(next() * count)
	const hex = () => bits().toString(16).padStart(8, '0')
	return {
		next,
		below,
		hits: (probability) => next() < probability,
		// Box & Muller 1958.
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		pick: <T>(things: readonly T[]) => things[below(things.length)] as T,
		draw: (things, count) => {
			const left = [...things]
			return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0] as never)
		},
		id: () => {
			const all = hex() + hex() + hex() + hex()
			return `${all.slice(0, 8)}-${all.slice(8, 12)}-4${all.slice(13, 16)}-a${all.slice(17, 20)}-${all.slice(20)}`
		},
	}
}
