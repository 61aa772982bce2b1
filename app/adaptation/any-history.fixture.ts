import fc from 'fast-check'
import { type Choice, type Edit, LAYERS, type Step } from './history.fixture.ts'

const anEdit: fc.Arbitrary<Edit> = fc.record({
	kind: fc.constantFrom('insert', 'remove', 'rewrite', 'add-word', 'add-word', 'drop-word', 'move'),
	at: fc.nat(7),
	shape: fc.nat(11),
})
const someChoices = fc.array(fc.constantFrom<Choice>('mine', 'theirs', 'both', 'keep-all', 'drop-all'), {
	minLength: 1,
	maxLength: 3,
})
const anyLayer = fc.nat(LAYERS - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ act: fc.constant('edit' as const), layer: anyLayer, edit: anEdit }) },
	{
		weight: 4,
		arbitrary: fc.record({ act: fc.constant('bring-up-to-date' as const), layer: anyLayer, choices: someChoices }),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			act: fc.constant('edit-together' as const),
			layer: anyLayer,
			edits: fc.tuple(anEdit, anEdit),
			choices: someChoices,
		}),
	},
	{ weight: 1, arbitrary: fc.record({ act: fc.constant('minor' as const), edit: anEdit }) },
	{ weight: 1, arbitrary: fc.record({ act: fc.constantFrom('settle', 'take-back', 'withdraw'), layer: anyLayer }) },
)
/** Any forty years of it. */
export const histories = fc.array(step, { maxLength: 40, size: 'max' })
