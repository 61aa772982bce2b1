/** Of every page. */
export const PAGE_HEADERS = { 'Content-Type': 'text/html; charset=utf-8' }

/**
 * A page that is whole: who wants its bytes gets them, and a stream is made only for who wants a stream. The standard
 * class makes one of every text and reads it back chunk by chunk, which takes longer than compressing it.
 */
export class PageResponse extends Response {
	readonly #page: Buffer<ArrayBuffer>
	#stream: ReadableStream<Uint8Array<ArrayBuffer>> | undefined

	constructor(page: Buffer<ArrayBuffer>, init: ResponseInit) {
		super(null, init)
		this.#page = page
	}

	/** Looked at by whoever asks whether this is a response at all, so it must cost nothing by itself. */
	override get body() {
		const page = this.#page
		this.#stream ??= new ReadableStream({
			pull(controller) {
				controller.enqueue(page)
				controller.close()
			},
		})
		return this.#stream
	}

	override async bytes() {
		return this.#page
	}

	override async text() {
		return this.#page.toString()
	}
}
