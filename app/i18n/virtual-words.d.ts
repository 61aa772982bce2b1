declare module 'virtual:words-by-language' {
	/** The address of the file with the words of every language, empty where the app is not built. */
	export const allWords: string
}
