import { m } from '#app/i18n/messages.ts'
import { Code, CodeList, English } from '#app/ui/Code.tsx'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { ComponentLinks } from './ComponentLinks.tsx'
import type { AttributeGuide, QuestionKindGuide } from './component-guide.ts'

/** What may be written in a component's tag. */
export function ComponentAttributes({ name, attributes }: { name: string; attributes: AttributeGuide[] }) {
	if (attributes.length === 0) return <p className="text-muted">{m.author_no_attributes()}</p>
	return (
		<Table
			caption={m.author_attributes_of({ name })}
			columns={[
				{ key: 'name', head: m.author_attribute(), cell: (each) => <Code>{each.name}</Code>, isRowHeader: true },
				{
					key: 'needed',
					head: m.author_needed(),
					cell: ({ isRequired }) => (isRequired ? <Badge tone="accent">{m.author_required()}</Badge> : m.optional()),
				},
				{ key: 'value', head: m.author_value(), cell: (each) => <Value attribute={each} /> },
			]}
			rows={attributes}
			rowKey={(each) => each.name}
		/>
	)
}

function Value({ attribute: { values, rule } }: { attribute: AttributeGuide }) {
	return (
		<>
			{values.length > 0 ? (
				<>
					{m.author_one_of()} <CodeList words={values} />
				</>
			) : null}
			{rule ? <English>{rule}</English> : null}
		</>
	)
}

/** Which parts and attributes belong to which kind of question. */
export function QuestionKinds({ kinds }: { kinds: readonly QuestionKindGuide[] }) {
	return (
		<Table
			caption={m.author_question_kinds()}
			columns={[
				{ key: 'kind', head: m.author_kind(), cell: ({ kind }) => <Code>{kind}</Code>, isRowHeader: true },
				{
					key: 'parts',
					head: m.author_parts(),
					cell: ({ parts }) => <ComponentLinks names={[...parts, 'Rationale']} />,
				},
				{
					key: 'attributes',
					head: m.author_attributes(),
					cell: ({ attributes }) => (attributes.length > 0 ? <CodeList words={attributes} /> : m.author_none()),
				},
			]}
			rows={[...kinds]}
			rowKey={({ kind }) => kind}
		/>
	)
}
