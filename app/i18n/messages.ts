/** Every string of the interface, as typed functions made from `messages/<area>.<locale>.json`. */
export * as m from './generated/messages.js'
