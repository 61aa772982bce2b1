import { useSyncExternalStore } from 'react'

/** False on the server and where no script runs, so that nothing is offered which would do nothing. */
export function useIsScripted(): boolean {
	return useSyncExternalStore(
		() => () => {},
		() => true,
		() => false,
	)
}
