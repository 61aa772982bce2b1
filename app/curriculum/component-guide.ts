import { z } from 'zod'
import { QUESTION_USES } from './compile-question.ts'
import type { ComponentDefinition } from './component-definition.ts'
import { componentExamples } from './component-examples.ts'
import { components } from './registry.ts'

/** One attribute, as its schema has it. */
export type AttributeGuide = {
	name: string
	isRequired: boolean
	/** The words it may be; empty where any text that follows the rule will do. */
	values: string[]
	/** What to write, or when; English, like all of the registry. */
	rule: string
}

/** One component for those who write with it; plain data. */
export type ComponentGuide = Omit<ComponentDefinition, 'attributes'> & {
	attributes: AttributeGuide[]
	/** The component whose example shows this one too; its own name where the example is its own. */
	exampleAt: string
}

const AttributeSchema = z.object({ enum: z.array(z.string()).default([]), description: z.string().default('') })
const ObjectSchema = z.object({
	properties: z.record(z.string(), AttributeSchema),
	required: z.array(z.string()).default([]),
})

/** Everything the registry says about its components, in its order: what an author may write, and what a reader gets. */
export const componentGuide: readonly ComponentGuide[] = components.map((component) => ({
	...component,
	attributes: attributesOf(component),
	exampleAt: componentExamples.find(({ source }) => source === component.example)?.shownAt ?? component.name,
}))

/** What each kind of question is made of, besides the rationale that all have. */
export type QuestionKindGuide = { kind: string; parts: string[]; attributes: string[] }

export const questionKinds: readonly QuestionKindGuide[] = Object.entries(QUESTION_USES).map(([kind, uses]) => ({
	kind,
	...uses,
}))

function attributesOf({ attributes }: Pick<ComponentDefinition, 'attributes'>): AttributeGuide[] {
	// As an author writes it, before numbers become numbers.
	const { properties, required } = ObjectSchema.parse(z.toJSONSchema(attributes, { io: 'input' }))
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		isRequired: required.includes(name),
		values: schema.enum,
		rule: schema.description,
	}))
}
