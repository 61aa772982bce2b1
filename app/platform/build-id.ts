/** Differs from build to build, so that no page of an older build is taken for current. Set by Vite. */
export const BUILD_ID: string = import.meta.env?.VITE_BUILD_ID ?? 'development'
