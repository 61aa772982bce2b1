import type { CurriculumConfig, ShippedConfig } from './curriculum-config.ts'
import { effectiveConfig } from './effective-config.ts'
import type { LayerYaml } from './layer-yaml.ts'

const lesson = (id: string, optional = false) => ({
	id,
	kind: 'lesson' as const,
	minutes: 8,
	adaptable: true,
	optional,
})

/** Three contexts in a line and one aside, three locales, one module; for tests. */
export const smallConfig: ShippedConfig = {
	curriculum: {
		id: 'small',
		title: {},
		summary: {},
		modules: ['intro'],
		locales: [
			{ tag: 'en', name: 'English', dir: 'ltr' },
			{ tag: 'fr', name: 'Français', dir: 'ltr', fallback: 'en' },
			{ tag: 'ar', name: 'العربية', dir: 'rtl', fallback: 'en' },
		],
	},
	contexts: [
		{ id: 'africa', name: { en: 'Africa' } },
		{ id: 'west', name: { en: 'West' }, parent: 'africa' },
		{ id: 'senegal', name: { en: 'Senegal' }, parent: 'west' },
		{ id: 'mena', name: { en: 'MENA' } },
	],
	sources: {},
	glossary: {
		en: {
			police: { term: 'police', definition: 'Who keeps order.', unconfirmed: false },
			firewall: { term: 'firewall', definition: 'A wall.', unconfirmed: false },
		},
		fr: { police: { term: 'police', definition: 'Qui garde l’ordre.', unconfirmed: true } },
	},
	modules: {
		intro: {
			id: 'intro',
			passMark: 0.7,
			prerequisites: [],
			objectives: ['define'],
			assessment: { attemptsAllowed: 3, preItemsPerObjective: 1, postItemsPerObjective: 1 },
			lessons: [lesson('gap'), lesson('more', true), lesson('drill')],
			templates: [],
		},
	},
}

export function smallConfigWith(...yaml: LayerYaml[]): CurriculumConfig {
	return effectiveConfig(smallConfig, yaml)
}
