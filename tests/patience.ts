// Before each test file: what a page draws after a moment may take seconds on a busy machine; by itself testing-library
// gives it one.
if (typeof document !== 'undefined') {
	const { configure } = await import('@testing-library/dom')
	configure({ asyncUtilTimeout: 20_000 })
}

export {}
