import { isIPv4, isIPv6 } from 'node:net'

/**
 * Who is at the other end of a request. `X-Forwarded-For` grows to the right, one entry per proxy, and whatever stands
 * left of our own proxies was written by the client; so with `trustedProxies` of them the address is that many
 * entries from the end.
 */
export function clientAddress(socketAddress: string, forwardedFor: string | null, trustedProxies: number): string {
	if (trustedProxies === 0 || !forwardedFor) return socketAddress
	const hops = forwardedFor.split(',').map((hop) => hop.trim())
	const address = hops.at(-trustedProxies)
	return address && isAddress(address) ? address : socketAddress
}

/** What one household or office shares: an IPv4 address, or the /64 of an IPv6 address. Limits count by it. */
export function limitedNetwork(address: string): string {
	return networkOf(address, 32, 64)
}

/** What the audit log keeps: enough to tell places apart (/24, /48), too little to name a device. */
export function auditedNetwork(address: string): string {
	return networkOf(address, 24, 48)
}

function networkOf(address: string, ipv4Bits: number, ipv6Bits: number): string {
	const ipv4 = isIPv4(address) ? address : /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
	if (ipv4 && isIPv4(ipv4)) {
		const kept = ipv4.split('.').slice(0, ipv4Bits / 8)
		return ipv4Bits === 32 ? ipv4 : `${kept.join('.')}.0/${ipv4Bits}`
	}
	if (!isIPv6(address)) return 'unknown'
	const kept = ipv6Groups(address).slice(0, ipv6Bits / 16)
	return `${kept.join(':')}::/${ipv6Bits}`
}

function ipv6Groups(address: string): string[] {
	const withoutZone = address.split('%')[0] ?? ''
	// The URL parser writes every spelling of an address in one way, an embedded IPv4 address included.
	const [head = '', tail] = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1).split('::')
	const front = head.split(':').filter(Boolean)
	const back = (tail ?? '').split(':').filter(Boolean)
	return [...front, ...Array<string>(8 - front.length - back.length).fill('0'), ...back]
}

function isAddress(text: string): boolean {
	return isIPv4(text) || isIPv6(text)
}
