import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { m } from '#app/i18n/messages.ts'
import type { Answer } from './answer.ts'

/** What somebody answered, in the words the question gave them, one line for each part; without a verdict on it. */
export function answerInWords(question: CompiledQuestion, answer: Answer): string[] {
	switch (answer.kind) {
		case 'single':
			return [optionText(question, answer.choice)]
		case 'multiple':
			return answer.choices.map((id) => optionText(question, id))
		case 'true-false':
			return [answer.choice ? m.answer_true() : m.answer_false()]
		case 'ordering':
			return answer.order.map((id) => {
				const item = question.kind === 'ordering' ? question.items.find((each) => each.id === id) : undefined
				return item ? plainText(item.html) : id
			})
		case 'matching':
			return Object.entries(answer.matches).map(([left, right]) => {
				const pairs = question.kind === 'matching' ? question.pairs : []
				const [one, other] = [pairs.find(({ id }) => id === left), pairs.find(({ id }) => id === right)]
				return `${one ? plainText(one.leftHtml) : left} – ${other ? plainText(other.rightHtml) : right}`
			})
		case 'numeric':
		case 'short-text':
			return [answer.text]
	}
}

function optionText(question: CompiledQuestion, id: string): string {
	const options = question.kind === 'single' || question.kind === 'multiple' ? question.options : []
	const option = options.find((each) => each.id === id)
	return option ? plainText(option.html) : id
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The words of HTML that the compiler made: its tags are well formed, and it names few characters. */
export function plainText(html: string): string {
	return html
		.replace(/<\/(p|li|div|h\d)>\s*/g, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
			if (name) return NAMED[name.toLowerCase()] ?? whole
			return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
		})
		.trim()
}
