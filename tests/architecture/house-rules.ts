import { basename } from 'node:path/posix'
import type { Import } from './imports.ts'

/**
 * Who may import whom. An area is a folder of `app/`, or one of `db`, `scripts`, `tests`; `frame` is the files that stand
 * in `app/` itself. A folder that is not named here has no place in the house, and its files are faults.
 */
const GROUND = ['i18n', 'platform', 'db', 'ui']
export const MAY_IMPORT: Record<string, readonly string[]> = {
	db: [],
	i18n: [],
	platform: ['db', 'i18n'],
	ui: ['i18n'],
	identity: GROUND,
	curriculum: GROUND,
	assessment: [...GROUND, 'identity', 'curriculum'],
	learning: [...GROUND, 'identity', 'curriculum', 'assessment'],
	cohorts: [...GROUND, 'identity', 'curriculum', 'assessment', 'learning'],
	review: [...GROUND, 'identity', 'curriculum', 'assessment', 'learning', 'cohorts'],
	adaptation: [...GROUND, 'identity', 'curriculum'],
	routes: [...GROUND, 'identity', 'curriculum', 'assessment', 'learning', 'cohorts', 'review', 'adaptation'],
	// As routes answer who asks, jobs do what is due; both call use cases of any domain.
	jobs: [...GROUND, 'identity', 'curriculum', 'assessment', 'learning', 'cohorts', 'review', 'adaptation'],
	frame: [...GROUND, 'identity', 'curriculum', 'jobs'],
	scripts: [...GROUND, 'identity', 'curriculum', 'assessment', 'learning', 'cohorts', 'review', 'adaptation', 'jobs'],
}
const DOMAINS = ['identity', 'curriculum', 'assessment', 'learning', 'cohorts', 'review', 'adaptation']

/** What a rule cannot have: the disk, the network, other processes, the database, chance. */
const OUTSIDE_WORLD =
	/^(node:(fs|net|http|https|http2|tls|dns|dgram|child_process|cluster|worker_threads|vm|os|process|async_hooks)(\/.*)?|better-sqlite3|drizzle-orm(\/.*)?|nodemailer|pino|lucia|@node-rs\/argon2|react-router)$/
/** Runs compilations and opens uploads in threads, and evaluates what was compiled; by its nature neither a rule nor a use case. */
const ENGINE_ROOM = [
	'app/adaptation/upload-worker.ts',
	'app/curriculum/compile-pool.ts',
	'app/curriculum/compile-worker.ts',
	'app/curriculum/evaluate-bundle.ts',
]
/** The frame of every page, where the server's side and the browser's meet. */
const READS_THE_SERVER = ['app/root.tsx', 'app/entry.server.tsx']
const EMPTY_NAMES = /^(utils?|helpers?|misc|common|lib|shared)([-.].*)?$/i

export function areaOf(path: string): string {
	const [first = '', second = ''] = path.split('/')
	if (first !== 'app') return first
	return path.split('/').length > 2 ? second : 'frame'
}

/** Everything in one file's imports that the house forbids, one sentence each. */
export function importFaults(path: string, imports: readonly Import[]): string[] {
	const isTest = /\.(test|fixture)\.tsx?$/.test(path)
	return imports
		.filter(({ to }) => !/^\+types\/|\/\+types\//.test(to))
		.flatMap((wanted) => [arrowFault(path, wanted, isTest), isTest ? null : kindFault(path, wanted)])
		.filter((fault) => fault !== null)
}

function arrowFault(path: string, { to, line }: Import, isTest: boolean): string | null {
	if (!/^(app|db|scripts|tests)\//.test(to)) return null
	const [from, target] = [areaOf(path), areaOf(to)]
	const fault = (why: string) => `${path}:${line} imports ${to}: ${why}`
	const allowed = MAY_IMPORT[from]
	if (!allowed) return fault(`${from} has no place in the house`)
	if (target === 'tests') return isTest ? null : fault('only tests import tests')
	if (/\.(test|fixture)\.tsx?$/.test(to) && !isTest) return fault('only tests import fixtures')
	if (target === from) return from === 'routes' && !isTest ? fault('nothing imports from routes') : null
	return allowed.includes(target) ? null : fault(`${from} may not import ${target}`)
}

/** What the ending of a file's name promises. */
function kindFault(path: string, { to, line, isType }: Import): string | null {
	if (isType) return null
	const fault = (why: string) => `${path}:${line} imports ${to}: ${why}`
	const isServerFile = /\.server\.tsx?$/.test(to)
	const area = areaOf(path)
	if (isReact(path)) {
		const mayRead = area === 'routes' || READS_THE_SERVER.includes(path)
		return isServerFile && !mayRead ? fault('a component gets its data from a loader') : null
	}
	const isRule = DOMAINS.includes(area) && !path.endsWith('.server.ts') && !ENGINE_ROOM.includes(path)
	if (!isRule) return null
	if (isServerFile) return fault('a rule needs no use case')
	if (to.endsWith('.tsx')) return fault('a rule needs no component')
	return OUTSIDE_WORLD.test(to) || to.startsWith('db/') ? fault('a rule touches nothing outside') : null
}

/** Hooks run where components do. */
function isReact(path: string): boolean {
	return path.endsWith('.tsx') || basename(path).startsWith('use-')
}

/** Names that say nothing about what is in them. */
export function nameFaults(path: string): string[] {
	const named = path.split('/').some((part) => EMPTY_NAMES.test(part))
	return named ? [`${path}: name it after what it holds`] : []
}

/** Where a rule looks at the clock or throws dice. */
export function chanceFaults(path: string, code: string): string[] {
	const isRule = DOMAINS.includes(areaOf(path)) && /(?<!\.(server|test|fixture))\.ts$/.test(path) && !isReact(path)
	if (!isRule || ENGINE_ROOM.includes(path)) return []
	const found = /\b(Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|randomUUID\(|randomBytes\()/.exec(code)
	return found ? [`${path}: ${found[1]} has to be passed in`] : []
}
