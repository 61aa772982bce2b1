/**
 * Hides numbers of people that would give single people away.
 *
 * A table of counts is published with its margins. Counts below `FEWEST` are hidden, and with them as many others as it
 * takes so that no hidden small count follows from what is shown. Nought is shown: it is nobody. Who reads the table
 * knows that, and so that a hidden number is one at least. Each line of the table says that its
 * cells add up to its total, so the table is a network of flows, from the grand total over rows to columns and back:
 * a hidden cell can have another value exactly if there is a way around, through hidden cells only, along which one
 * person more and one less leaves every shown number as it is and no hidden one below that (Cox 1980, JASA 75, 377–385; Kelly,
 * Golden & Assad 1992, Networks 22, 397–417). Where there is none, the cheapest such way, in people hidden, is hidden
 * too.
 *
 * What it does not protect against: who sees the same table before and after one person was added, and who sees two
 * tables that differ by a few people. Answers to surveys, of which more than one table is seen, are therefore put
 * together before they are counted, see `anonymous-groups.ts`.
 */
export const FEWEST = 5

export type Margins = {
	/** Counts of people, rows of equal length. */
	cells: readonly (readonly number[])[]
	/** Whether the totals of rows and of columns are shown as well; the total of all always is. */
	shows: { rows: boolean; columns: boolean }
}

/** The same table with null for what is hidden. */
export type Suppressed = {
	cells: (number | null)[][]
	rows: (number | null)[]
	columns: (number | null)[]
	total: number | null
}

export function suppress(table: Margins): Suppressed {
	const network = networkOf(table)
	for (const edge of network.edges) if (isSmall(edge.count)) edge.isHidden = true
	for (const edge of network.edges) {
		if (!isSmall(edge.count) || canDiffer(network, edge)) continue
		const way = cheapestWay(network, edge)
		// Where there is no way around, as in a table of one cell, nothing of it is shown.
		for (const other of way ?? network.edges) other.isHidden = true
	}
	const [rows, columns] = [table.cells.length, table.cells[0]?.length ?? 0]
	const shown = (index: number) => {
		const edge = network.edges[index]
		return !edge || edge.isHidden ? null : edge.count
	}
	return {
		cells: table.cells.map((row, r) => row.map((_, c) => shown(r * columns + c))),
		rows: table.cells.map((_, r) => shown(rows * columns + r)),
		columns: Array.from({ length: columns }, (_, c) => shown(rows * columns + rows + c)),
		total: shown(rows * columns + rows + columns),
	}
}

function isSmall(count: number): boolean {
	return count > 0 && count < FEWEST
}

/** One number of the table, as a flow between two lines of it. */
type Edge = { from: number; to: number; count: number; isHidden: boolean; least: number }
type Network = { edges: Edge[]; nodes: number }

/** Nodes: the rows, then the columns, then where all rows begin, and where all columns end. */
function networkOf({ cells, shows }: Margins): Network {
	const [rows, columns] = [cells.length, cells[0]?.length ?? 0]
	const [source, sink] = [rows + columns, rows + columns + 1]
	const edge = (from: number, to: number, count: number, isPublished = true): Edge => {
		// A margin that is published nowhere may be anything.
		return { from, to, count, isHidden: !isPublished, least: isPublished ? 1 : 0 }
	}
	const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
	const ofRows = cells.map(add)
	const ofColumns = Array.from({ length: columns }, (_, c) => add(cells.map((row) => row[c] ?? 0)))
	return {
		nodes: rows + columns + 2,
		edges: [
			...cells.flatMap((row, r) => row.map((count, c) => edge(r, rows + c, count))),
			...ofRows.map((count, r) => edge(source, r, count, shows.rows)),
			...ofColumns.map((count, c) => edge(rows + c, sink, count, shows.columns)),
			edge(sink, source, add(ofRows)),
		],
	}
}

/** Whether what is shown allows this hidden number to be another one. */
function canDiffer(network: Network, edge: Edge): boolean {
	const hidden = (other: Edge) => (other.isHidden ? 0 : null)
	return wayAround(network, edge, hidden) !== null
}

function cheapestWay(network: Network, edge: Edge): Edge[] | null {
	return wayAround(network, edge, (other) => {
		if (other.isHidden) return 0
		return other.count === 0 ? null : other.count
	})
}

/**
 * The cheapest way by which one person more or one less on `edge` can be made up for elsewhere (Dijkstra 1959).
 * @param costOf null where an edge must stay as it is
 */
function wayAround(network: Network, edge: Edge, costOf: (edge: Edge) => number | null): Edge[] | null {
	const more = shortest(network, edge.to, edge.from, edge, costOf)
	const less = edge.count > edge.least ? shortest(network, edge.from, edge.to, edge, costOf) : null
	if (!more || !less) return more?.way ?? less?.way ?? null
	return more.cost <= less.cost ? more.way : less.way
}

function shortest(
	{ edges, nodes }: Network,
	start: number,
	end: number,
	without: Edge,
	costOf: (edge: Edge) => number | null,
): { cost: number; way: Edge[] } | null {
	const cost = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY)
	const cameBy = new Array<{ edge: Edge; node: number } | null>(nodes).fill(null)
	const isDone = new Array<boolean>(nodes).fill(false)
	cost[start] = 0
	for (let step = 0; step < nodes; step++) {
		const node = nearest(cost, isDone)
		if (node === null) break
		isDone[node] = true
		for (const edge of edges) {
			if (edge === without) continue
			// Forward is a person more, and always possible; backward is one less.
			const isForward = edge.from === node
			if (!isForward && !(edge.to === node && edge.count > edge.least)) continue
			const price = costOf(edge)
			if (price === null) continue
			const next = isForward ? edge.to : edge.from
			const total = (cost[node] ?? 0) + price
			if (total >= (cost[next] ?? 0)) continue
			cost[next] = total
			cameBy[next] = { edge, node }
		}
	}
	if (!Number.isFinite(cost[end])) return null
	const way: Edge[] = []
	for (let step = cameBy[end]; step; step = cameBy[step.node]) way.push(step.edge)
	return { cost: cost[end] ?? 0, way }
}

function nearest(cost: readonly number[], isDone: readonly boolean[]): number | null {
	let best: number | null = null
	for (const [node, value] of cost.entries()) {
		if (!isDone[node] && Number.isFinite(value) && (best === null || value < (cost[best] ?? 0))) best = node
	}
	return best
}
