import { data } from 'react-router'

/** Every address that is no page; a loader, so that the frame still knows who asks. */
export function loader() {
	throw data(null, { status: 404 })
}

export default function NotFound() {
	return null
}
