/** That a mail was sent, to whom and about what, is forgotten so long after it left or was given up. */
export const OUTBOX_KEPT_DAYS = 30
