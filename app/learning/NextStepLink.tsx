import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import type { ModuleProgress } from './module-progress.ts'

type NextStepLinkProps = {
	moduleId: string
	progress: Pick<ModuleProgress, 'next' | 'state'>
	look?: 'primary' | 'secondary'
}

/** Where to go on in a module, at the heading last come to. */
export function NextStepLink({ moduleId, progress, look = 'primary' }: NextStepLinkProps) {
	const { next, state } = progress
	switch (next.kind) {
		case 'lesson': {
			const lesson = href('/learn/:module/:lesson', { module: moduleId, lesson: next.lessonId })
			return (
				<ButtonLink look={look} to={next.place ? `${lesson}#${next.place}` : lesson}>
					{state === 'not-started' ? m.start_module() : m.continue_module()}
				</ButtonLink>
			)
		}
		case 'post-test':
			return (
				<ButtonLink look={look} to={href('/learn/:module/assessment', { module: moduleId })}>
					{m.go_to_assessment()}
				</ButtonLink>
			)
		case 'prerequisite':
			return (
				<ButtonLink look={look} to={href('/learn/:module', { module: next.moduleId })}>
					{m.go_to_prerequisite()}
				</ButtonLink>
			)
		case 'no-attempts-left':
			return <p className="text-muted">{m.no_attempts_left()}</p>
		case 'done':
			return null
	}
}
