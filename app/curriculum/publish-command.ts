/** Puts what is written in content/ in force. */
export const PUBLISH_COMMAND = 'npm run build'
