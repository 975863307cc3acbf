import { randomBytes, randomUUID } from 'node:crypto'

/* Ids as the gateway makes them. */
export const newSessionId = () => `ATUid_${randomBytes(16).toString('hex')}`
export const newMessageId = () => `ATXid_${randomBytes(16).toString('hex')}`
export const newSmsId = () => randomUUID()
export const newLinkId = () => String(randomBytes(6).readUIntBE(0, 6)).padStart(20, '0')

/** Tells one start of the demo from another. */
export const newNetworkId = () => randomBytes(4).toString('hex')

/** The network code of the gateway's own simulator; no Indonesian one is documented. */
export const NETWORK_CODE = '99999'
