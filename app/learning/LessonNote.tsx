import { m } from '#app/i18n/messages.ts'
import type { RefusedAct } from './LessonActivity.tsx'
import { LessonReflection, type ReflectionState } from './LessonReflection.tsx'

type LessonNoteProps = { loaded: ReflectionState; refused: RefusedAct | null }

/** The reader's own note on a lesson, folded away until it is wanted. */
export function LessonNote({ loaded, refused }: LessonNoteProps) {
	const error = refused?.activity === loaded.id ? refused.error : null
	const given = error === null ? null : new URLSearchParams(refused?.given).get('text')
	return (
		<details open={loaded.text !== '' || error !== null} className="no-print">
			<summary className="min-h-11 py-2 font-semibold">{m.lesson_note()}</summary>
			<LessonReflection intent="note" loaded={given === null ? loaded : { ...loaded, text: given }} loadedError={error}>
				{m.lesson_note()}
			</LessonReflection>
		</details>
	)
}
