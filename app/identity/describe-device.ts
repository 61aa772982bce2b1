/**
 * Enough for a person to know their own devices in a list. Browsers imitate each other's names, so the order matters:
 * the more particular name first.
 */
const BROWSERS: [RegExp, string][] = [
	[/\bEdg(e|A|iOS)?\//, 'Edge'],
	[/\b(OPR|Opera|OPT)\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\bUCBrowser\//, 'UC Browser'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
	[/\bSafari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
	[/\bKAIOS\b/i, 'KaiOS'],
	[/\bAndroid\b/, 'Android'],
	[/\biPad\b/, 'iPad'],
	[/\biPhone\b/, 'iPhone'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bLinux\b/, 'Linux'],
]

/** The browser and the system of a `User-Agent`, each null when unknown. */
export function describeDevice(userAgent: string): { browser: string | null; system: string | null } {
	const nameIn = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null
	return { browser: nameIn(BROWSERS), system: nameIn(SYSTEMS) }
}
