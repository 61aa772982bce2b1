import { expect, test } from 'vitest'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { layersRoom } from './layers.fixture.ts'
import { sourceLibrary } from './source-library.server.ts'

const ALL = { section: null, language: null }
const SOURCES = `sources:
  OSCE-19: { author: OSCE, title: Understanding Referral Mechanisms, languages: [en, fr], year: 2019 }
  DK-18:
    author: Danish Centre
    description: { en: Mapping of 2018, fr: Cartographie de 2018 }
    year: 2018
    languages: [da]
    note: { en: web page, fr: page web }
`
const french = <Result>(act: () => Result) => withWording({ locale: 'fr', digits: 'latn' }, act)

test('a reader is shown each source in its own words, and what we say of it in theirs', async () => {
	const { db } = await layersRoom({ 'sources.yaml': SOURCES })
	const library = french(() => sourceLibrary(db, { locale: 'fr', contextId: null }, ALL))
	expect(library.sections).toMatchObject([
		{
			moduleId: 'intro',
			title: 'Introduction',
			sources: [
				{
					title: 'Understanding Referral Mechanisms',
					titleLang: 'en',
					year: 2019,
					languages: 'anglais et français',
					lessons: [{ id: 'gap', title: 'Le vide' }],
				},
			],
		},
		{
			moduleId: null,
			sources: [{ title: 'Cartographie de 2018', titleLang: null, year: null, note: 'page web', lessons: [] }],
		},
	])
})

test('the list is narrowed down by what there is, and by nothing else', async () => {
	const { db } = await layersRoom({ 'sources.yaml': SOURCES })
	const asked = (section: string | null, language: string | null) => {
		const {
			section: by,
			language: and,
			sections,
		} = french(() => sourceLibrary(db, { locale: 'fr', contextId: null }, { section, language }))
		return [by, and, sections.length]
	}
	expect(asked('intro', 'fr')).toEqual(['intro', 'fr', 1])
	expect(asked('intro', 'da')).toEqual(['intro', 'da', 0])
	expect(asked('nonesuch', 'xx')).toEqual([null, null, 2])
})
