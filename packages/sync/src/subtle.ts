/** The cryptography of a browser or of Node, whichever this runs in: they are the same, and their types have different names. */
export type Subtle = (typeof globalThis)['crypto']['subtle']
export type PrivateKey = Parameters<Subtle['decrypt']>[1]
