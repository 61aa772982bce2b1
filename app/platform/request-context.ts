import { createContext } from 'react-router'

/**
 * What the server knows of a request before any page runs. The HTTP server sets these headers itself, over whatever
 * the client sent: the built pages hold their own copy of this module, so a context key could not cross.
 */
export const ADDRESS_HEADER = 'x-lms-address'
export const REQUEST_ID_HEADER = 'x-lms-request-id'
/** The other way: an answer that is sent while it is made. Never leaves the server. */
export const STREAM_HEADER = 'x-lms-stream'

export const requestIdContext = createContext('')
export const nonceContext = createContext('')
/** The client's network address, for rate limits and the audit log. */
export const addressContext = createContext('127.0.0.1')
/** True where the reader asked for fewest bytes: pages carry no script. */
export const dataSaverContext = createContext(false)
/** All that every page shows of who reads it, but for the name: language, numerals, bytes wanted, roles. */
export const audienceContext = createContext('')
/** Who reads, by name; empty where nobody is signed in. */
export const readerNameContext = createContext('')
/** The interface language of this answer. */
export const localeContext = createContext<'en' | 'fr' | 'ar'>('en')
