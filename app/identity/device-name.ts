import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { describeDevice } from './describe-device.ts'

/** A device as its owner would call it. */
export function deviceName(userAgent: string): string {
	const { browser, system } = describeDevice(userAgent)
	if (browser && system) return m.device_name({ browser: isolated(browser), system: isolated(system) })
	return browser ?? system ?? m.device_unknown()
}
