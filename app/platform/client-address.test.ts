import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditedNetwork, clientAddress, limitedNetwork } from './client-address.ts'

test('believes only the socket when there is no proxy', () => {
	expect(clientAddress('192.0.2.1', '198.51.100.7', 0)).toBe('192.0.2.1')
})

test('believes what our own proxies wrote, not what the client put in front', () => {
	expect(clientAddress('10.0.0.1', '1.2.3.4, 198.51.100.7', 1)).toBe('198.51.100.7')
	expect(clientAddress('10.0.0.1', '1.2.3.4, 198.51.100.7, 10.0.0.2', 2)).toBe('198.51.100.7')
})

test.each([null, '', 'unknown', '198.51.100.7, <script>'])(
	'falls back to the socket when the header is %j',
	(header) => {
		expect(clientAddress('10.0.0.1', header, 1)).toBe('10.0.0.1')
	},
)

test.each([
	['192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
	['::ffff:192.0.2.77', '192.0.2.77', '192.0.2.0/24'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
	['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
	['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
	['::1', '0:0:0:0::/64', '0:0:0::/48'],
	['a socket file', 'unknown', 'unknown'],
])('%s is limited as %s and audited as %s', (address, limited, audited) => {
	expect(limitedNetwork(address)).toBe(limited)
	expect(auditedNetwork(address)).toBe(audited)
})

test('counts one IPv6 customer once, whichever of their addresses they use', () => {
	fc.assert(
		fc.property(fc.ipV6(), (address) => {
			const network = limitedNetwork(address)
			expect(network === 'unknown' || /^([0-9a-f]+:){4}:\/64$/.test(network) || /^[\d.]+$/.test(network)).toBe(true)
		}),
	)
})
