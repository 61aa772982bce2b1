import type { ComponentProps, ReactNode } from 'react'

type CheckProps = ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode }

/** One tick box with its words beside it; the whole row is the target. */
export function Check({ label, hint, ...input }: CheckProps) {
	return (
		<label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
			<input type="checkbox" {...input} className="mt-1 size-5 shrink-0 accent-accent" />
			<span>
				{label}
				{hint ? <span className="block text-muted text-sm">{hint}</span> : null}
			</span>
		</label>
	)
}
